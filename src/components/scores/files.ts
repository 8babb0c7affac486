import type { Book } from "../../book/model.ts";
import { csv } from "../comparison/csv.ts";

type Board = Book["scoreboard"];
type Score = Board["scores"][number];

const head = [
  "Id",
  "System",
  "Model",
  "Benchmark",
  "Split",
  "Measure",
  "Unit",
  "Better",
  "Setting",
  "Value",
  "Sources",
  "Locator",
  "Visual tokens",
  "Visual tokens: sources",
  "Remark",
];

/** Every score with its source as a table for machines; numbers as their sources print them, without commas. */
export function scoresCsv(board: Board): string {
  const rows = board.scores.map((score) => {
    const benchmark = board.benchmarks.find(({ id }) => id === score.benchmark);
    const system = board.systems.find(({ id }) => id === score.system);
    const { visualTokens } = score;
    return [
      score.id,
      system?.name,
      system?.model,
      benchmark?.name,
      score.split ?? benchmark?.split,
      benchmark?.measure,
      benchmark?.unit,
      benchmark?.better,
      score.setting,
      plain(score),
      keys(score.source),
      score.locator,
      visualTokens && String(visualTokens.value),
      visualTokens && keys(visualTokens.source),
      score.remark,
    ].map((field) => field ?? "");
  });
  return csv([head, ...rows]);
}

/** The same as data: what is measured, who, and each score with what its author wrote. */
export function scoresJson({ survey, scoreboard }: Book): string {
  const { title, date, licence } = survey;
  const scores = scoreboard.scores.map(({ printed: _, ...score }) => ({ ...score, source: [score.source].flat() }));
  const { benchmarks, systems } = scoreboard;
  const data = { survey: { title, date, licence: licence.text }, benchmarks, systems, scores };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function plain({ printed }: Score): string {
  return printed.replaceAll(",", "");
}

function keys(source: string | string[]): string {
  return [source].flat().join("; ");
}

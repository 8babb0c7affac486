import type { Manuscript, Scoreboard } from "../../prose/manuscript-model.ts";
import { didYouMean } from "../../syntax/nearest.ts";
import type { Problem, Rule } from "../../syntax/problem.ts";
import type { Choice } from "../reading.ts";
import { chooseLines, chooseSystems } from "../results/select.ts";
import type { Evidence } from "./evidence.ts";

/** `score-exists`, `system-exists`, `benchmark-exists`: what `<Score>` and `<Results>` ask for is there. */
export function results(manuscript: Manuscript, { reading }: Evidence): Problem[] {
  const { scoreboard, files, problems } = manuscript;
  // Where the scores cannot be read, that is told once.
  if (problems.some(({ file, rule }) => file === files.benchmarks && rule !== "citation-resolves")) return [];
  const ids = scoreboard.scores.map(({ id }) => id);
  const scores = reading.scores
    .filter(({ to }) => to !== "" && !ids.includes(to))
    .map(({ to, ...place }): Problem => {
      const message = `No score "${to}" in ${files.benchmarks}.`;
      return problem(place, "score-exists", message, didYouMean(to, ids));
    });
  return [...scores, ...reading.choices.flatMap((choice) => choiceProblems(choice, scoreboard, files.benchmarks))];
}

function choiceProblems(choice: Choice, board: Scoreboard, file: string): Problem[] {
  const systems = board.systems.map(({ id }) => id);
  const benchmarks = board.benchmarks.map(({ id }) => id);
  const models = new Set(board.systems.flatMap(({ model }) => model ?? []));
  const missing = (rule: Rule, names: string[], known: Iterable<string>, words: (name: string) => string) => {
    const all = new Set(known);
    const unknown = names.filter((name) => !all.has(name));
    return unknown.map((name) => problem(choice, rule, words(name), didYouMean(name, all)));
  };
  const unknown = [
    ...missing("system-exists", choice.systems, systems, (name) => `No system "${name}" in ${file}.`),
    ...missing("benchmark-exists", choice.benchmarks, benchmarks, (name) => `No benchmark "${name}" in ${file}.`),
    ...missing(
      "system-exists",
      [choice.model ?? []].flat(),
      models,
      (name) => `No system in ${file} has model: ${name}.`,
    ),
  ];
  return unknown.length > 0 ? unknown : empty(choice, board);
}

/** A row or column without a score says nothing. */
function empty(choice: Choice, board: Scoreboard): Problem[] {
  const systems = chooseSystems(choice, board);
  const scores = chooseLines(choice, systems, board).flatMap((line) => line.scores);
  const idle = systems.filter(({ id }) => !scores.some(({ system }) => system === id));
  const unmeasured = choice.benchmarks.filter((id) => !scores.some(({ benchmark }) => benchmark === id));
  return [
    ...idle.map(({ id }) => {
      const message = `"${id}" has no score on a benchmark of this table.`;
      return problem(choice, "score-exists", message, "Leave it out, or name other benchmarks.");
    }),
    ...unmeasured.map((id) => {
      const message = `No system of this table has a score on "${id}".`;
      return problem(choice, "score-exists", message, "Leave it out, or name other systems.");
    }),
  ];
}

function problem(place: Pick<Choice, "file" | "at">, rule: Rule, message: string, hint?: string): Problem {
  const { file, at } = place;
  return { file, at, rule, severity: "error", message, ...(hint && { hint }) };
}

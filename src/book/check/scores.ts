import type { Manuscript } from "../../prose/manuscript-model.ts";
import { didYouMean } from "../../syntax/nearest.ts";
import type { Position, Problem, Rule } from "../../syntax/problem.ts";
import type { Evidence } from "./evidence.ts";

/** A name that something must have. */
interface Asked {
  name: string;
  file: string;
  at?: Position | undefined;
}

/** `score-exists`, `system-exists`, `benchmark-exists`: what a score, or a table of scores, names is there. */
export function scores(manuscript: Manuscript, { reading }: Evidence): Problem[] {
  const { scoreboard, files } = manuscript;
  const file = files.benchmarks;
  // Where the file cannot be read, its own problem says so once.
  const isUnread = scoreboard.scores.length === 0 && manuscript.problems.some((problem) => problem.file === file);
  if (isUnread) return [];
  const ids = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
  const asked = (prop: "systems" | "benchmarks") =>
    reading.selections.flatMap((each) => each[prop].map((name) => ({ name, file: each.file, at: each.at })));
  const ofScores = (prop: "system" | "benchmark") =>
    scoreboard.scores.map((score) => ({
      name: score[prop],
      file,
      at: scoreboard.places[`scores.${score.id}.${prop}`],
    }));
  return [
    ...missing([...ofScores("system"), ...asked("systems")], ids(scoreboard.systems), "system-exists", "system", file),
    ...missing(
      [...ofScores("benchmark"), ...asked("benchmarks")],
      ids(scoreboard.benchmarks),
      "benchmark-exists",
      "benchmark",
      file,
    ),
    ...missing(
      reading.scores.map(({ to, ...place }) => ({ name: to, ...place })),
      ids(scoreboard.scores),
      "score-exists",
      "score",
      file,
    ),
    ...models(manuscript, reading),
    ...sources(manuscript),
  ];
}

/** A model that has results must be a page, and one whose results are asked for must have systems. */
function models({ scoreboard, pages, files }: Manuscript, reading: Evidence["reading"]): Problem[] {
  const slugs = new Set(pages.flatMap(({ id }) => (id.startsWith("models/") ? id.slice("models/".length) : [])));
  const named = scoreboard.systems.flatMap(({ id, model }) =>
    model === undefined ? [] : [{ name: model, file: files.benchmarks, at: scoreboard.places[`systems.${id}.model`] }],
  );
  const measured = new Set(scoreboard.systems.flatMap(({ model }) => model ?? []));
  const asked = reading.selections.flatMap(({ model, file, at }) =>
    model === undefined ? [] : [{ name: model, file, at }],
  );
  return [
    ...problemsOf(named, slugs, "system-exists", (name) => `No page models/${name} in the survey.`),
    ...problemsOf(
      asked,
      measured,
      "system-exists",
      (name) => `No system in ${files.benchmarks} has the model "${name}".`,
    ),
  ];
}

/** `citation-resolves`: every source of a score and of a benchmark is in the bibliography. */
function sources({ scoreboard, works, files, problems }: Manuscript): Problem[] {
  const keys = new Set(works.map(({ key }) => key));
  const isUnread = keys.size === 0 && problems.some(({ file }) => file === files.bibliography);
  if (isUnread) return [];
  const { places } = scoreboard;
  const named = (kind: "scores" | "benchmarks", id: string, source: string | string[] | undefined): Asked[] =>
    [source ?? []].flat().map((name, index) => {
      const path = `${kind}.${id}.source`;
      return { name, file: files.benchmarks, at: places[`${path}.${index}`] ?? places[path] };
    });
  const asked = [
    ...scoreboard.benchmarks.flatMap(({ id, source }) => named("benchmarks", id, source)),
    ...scoreboard.scores.flatMap(({ id, source }) => named("scores", id, source)),
  ];
  return problemsOf(asked, keys, "citation-resolves", (name) => `No entry "${name}" in ${files.bibliography}.`);
}

function missing(asked: Asked[], known: Set<string>, rule: Rule, noun: string, file: string): Problem[] {
  return problemsOf(asked, known, rule, (name) => `No ${noun} "${name}" in ${file}.`);
}

function problemsOf(asked: Asked[], known: Set<string>, rule: Rule, message: (name: string) => string): Problem[] {
  return asked
    .filter(({ name }) => name !== "" && !known.has(name))
    .map(({ name, file, at }) => {
      const otherwise = known.size > 0 && known.size <= 8 ? `There are: ${[...known].sort().join(", ")}.` : undefined;
      const hint = didYouMean(name, known, otherwise);
      return { file, ...(at && { at }), rule, severity: "error", message: message(name), ...(hint && { hint }) };
    });
}

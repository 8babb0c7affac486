import type { Manuscript } from "../../prose/manuscript-model.ts";
import { didYouMean } from "../../syntax/nearest.ts";
import type { Problem, Rule } from "../../syntax/problem.ts";
import { slugOf } from "../address.ts";

/** What one value of `benchmarks.yaml` names. */
interface Name {
  path: string;
  name: string;
}

/** `benchmark-exists`, `system-exists`, `citation-resolves`, `link-resolves`: what `benchmarks.yaml` names is there. */
export function scoreboard(manuscript: Manuscript): Problem[] {
  const { files, problems } = manuscript;
  const { benchmarks, systems, scores } = manuscript.scoreboard;
  const keys = new Set(manuscript.works.map(({ key }) => key));
  const models = new Set(manuscript.pages.filter(({ id }) => id.startsWith("models/")).map(({ id }) => slugOf(id)));
  // An entry that breaks the schema is there, though it is not read.
  const { places } = manuscript.scoreboard;
  const named = (part: string) => new Set(Object.keys(places).flatMap((path) => entryName(path, part)));
  const isBibliographyRead = keys.size > 0 || !problems.some(({ file }) => file === files.bibliography);
  const cited = [
    ...benchmarks.flatMap(({ id, source }) => (source ? [{ path: `benchmarks.${id}.source`, name: source }] : [])),
    ...scores.flatMap(({ id, source, visualTokens }) => [
      ...sourceNames(`scores.${id}.source`, source),
      ...(visualTokens ? sourceNames(`scores.${id}.visualTokens.source`, visualTokens.source) : []),
    ]),
  ];
  const tell = (names: Name[], known: Set<string>, rule: Rule, words: (name: string) => string, otherwise?: string) =>
    names
      .filter(({ name }) => !known.has(name))
      .map(({ path, name }): Problem => {
        const at = places[path];
        const hint = didYouMean(name, known, otherwise);
        const problem = { file: files.benchmarks, ...(at && { at }), rule, severity: "error" } as const;
        return { ...problem, message: words(name), ...(hint && { hint }) };
      });
  return [
    ...tell(
      scores.map(({ id, benchmark }) => ({ path: `scores.${id}.benchmark`, name: benchmark })),
      named("benchmarks"),
      "benchmark-exists",
      (name) => `No benchmark "${name}" in ${files.benchmarks}.`,
      "Add it to benchmarks: above the scores.",
    ),
    ...tell(
      scores.map(({ id, system }) => ({ path: `scores.${id}.system`, name: system })),
      named("systems"),
      "system-exists",
      (name) => `No system "${name}" in ${files.benchmarks}.`,
      "Add it to systems: above the scores.",
    ),
    ...tell(
      systems.flatMap(({ id, model }) => (model ? [{ path: `systems.${id}.model`, name: model }] : [])),
      models,
      "link-resolves",
      (name) => `No model has the page /models/${name}/.`,
      "A system of which there is no page has no model: field.",
    ),
    ...tell(
      isBibliographyRead ? cited : [],
      keys,
      "citation-resolves",
      (name) => `No entry "${name}" in ${files.bibliography}.`,
      "Add the entry.",
    ),
  ];
}

/** `benchmarks.docvqa.source` → `docvqa` */
function entryName(path: string, part: string): string[] {
  const [first, name] = path.split(".");
  return first === part && name !== undefined ? [name] : [];
}

function sourceNames(path: string, source: string | string[]): Name[] {
  return Array.isArray(source)
    ? source.map((name, index) => ({ path: `${path}.${index}`, name }))
    : [{ path, name: source }];
}

import type { Manuscript } from "../../prose/manuscript-model.ts";
import { didYouMean } from "../../syntax/nearest.ts";
import type { Problem, Rule } from "../../syntax/problem.ts";
import { slugOf } from "../address.ts";
import type { Pointer } from "../reading.ts";
import type { Evidence } from "./evidence.ts";

/** `citation-resolves`, `reference-resolves`, `figure-exists`, `term-exists`, `mechanism-exists`: pointers arrive. */
export function pointers(manuscript: Manuscript, { reading, mechanisms }: Evidence): Problem[] {
  const { files } = manuscript;
  const keys = new Set(manuscript.works.map(({ key }) => key));
  const figures = new Set(manuscript.figures.map(({ id }) => slugOf(id)));
  const terms = new Set(manuscript.terms.map(({ id }) => id));
  const labels = new Set(reading.targets.keys());
  // Where a data file cannot be read, its own problem says so once.
  const unread = new Set(manuscript.problems.filter(({ rule }) => rule !== "content-exists").map(({ file }) => file));
  const citations = keys.size > 0 || !unread.has(files.bibliography) ? reading.citations : [];
  const used = terms.size > 0 || !unread.has(files.glossary) ? reading.terms : [];
  return [
    ...missing(citations, keys, "citation-resolves", (key) => `No entry "${key}" in ${files.bibliography}.`),
    ...missing(
      reading.placements,
      figures,
      "figure-exists",
      (id) => `No figure "${id}" in ${folder(files.survey)}figures/.`,
    ),
    ...cover(manuscript, new Set(reading.figures.keys())),
    ...missing(used, terms, "term-exists", (id) => `No term "${id}" in ${files.glossary}.`),
    ...missing(reading.mechanisms, new Set(mechanisms), "mechanism-exists", (name) => `No mechanism "${name}".`),
    ...missing(reading.references, labels, "reference-resolves", (label) => noLabel(label, figures)),
  ];
}

/** The home page shows a figure again that has its number from another page. */
function cover({ survey, surveyPlaces, files }: Manuscript, placed: Set<string>): Problem[] {
  const id = survey?.cover;
  const at = surveyPlaces["cover"];
  if (id === undefined || at === undefined || placed.has(id)) return [];
  const hint = didYouMean(id, placed, "The cover is the id of a figure that stands on a page.");
  const message = `No page shows a figure "${id}".`;
  return [{ file: files.survey, at, rule: "figure-exists", severity: "error", message, ...(hint && { hint }) }];
}

/** A figure that exists but stands on no page has no number, so nothing can point at it. */
function noLabel(label: string, figures: Set<string>): string {
  return label.startsWith("fig-") && figures.has(label.slice(4))
    ? `Figure "${label.slice(4)}" is placed on no page, so nothing can point at it.`
    : `Nothing has the label "${label}".`;
}

function missing(found: Pointer[], known: Set<string>, rule: Rule, message: (name: string) => string): Problem[] {
  return (
    found
      // An empty name is a mistake of its component, told where it is read.
      .filter(({ to }) => to !== "" && !known.has(to))
      .map(({ to, file, at }) => {
        const hint = didYouMean(to, known, otherwise(rule, to, known));
        return { file, at, rule, severity: "error", message: message(to), ...(hint && { hint }) };
      })
  );
}

/** What helps where no name is near. */
function otherwise(rule: Rule, name: string, known: Set<string>): string | undefined {
  if (rule === "citation-resolves") return `Add the entry, or write \\@${name} if no citation is meant.`;
  if (rule === "mechanism-exists") return "A mechanism is a folder of src/mechanisms/ with a Mechanism.astro.";
  if (rule === "reference-resolves" && name.startsWith("fig-"))
    return `Place it with <Figure id="${name.slice(4)}" />.`;
  return known.size > 0 && known.size <= 8 ? `There are: ${[...known].sort().join(", ")}.` : undefined;
}

/** `content/survey.yaml` → `content/`. */
function folder(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

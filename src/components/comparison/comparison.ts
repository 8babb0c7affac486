import type { Book, BookPage } from "../../book/model.ts";
import { href, modelsOf, referenceOf } from "../../book/view.ts";
import { type Model, openness, unstated } from "../../schemas/model.ts";
import { unbroken } from "../content/citation.ts";
import { factNames, factText } from "../page/facts.ts";
import { bestScore, type ScoreColumn, scoreColumns } from "./best-scores.ts";
import type { Facets } from "./facets.ts";
import { quantities, quantity } from "./quantity.ts";

export type FactName = keyof Model["facts"];

/** What a column shows of every model. */
export interface Column {
  /** The fact's name, or `score-` and the benchmark's id. */
  key: string;
  name: string;
  /** Sorted by number. */
  numeric: boolean;
  /** Where it is shown unless the reader chooses otherwise: also on a phone, on wider screens, or nowhere. */
  usual: "everywhere" | "wide" | "never";
  width: "slim" | "even" | "broad";
}

/** A work that says so. */
export interface Source {
  key: string;
  number: number;
  href: string;
  /** `sec. 2.3` */
  locator: string | undefined;
}

export interface Cell {
  column: Column;
  value: string;
  /** Nobody states it. */
  unstated: boolean;
  sources: Source[];
  note: string | undefined;
  /** What the cell says, as its author wrote it. */
  data: unknown;
  /** By what it is sorted; empty where there is no value, absent where by its words. */
  sort: string | undefined;
}

/** A row of the comparison. */
export interface ComparedModel {
  page: BookPage;
  model: Model;
  cells: Cell[];
  facets: Facets;
}

export interface Comparison {
  columns: Column[];
  models: ComparedModel[];
}

/** In the order of the table. */
const order: FactName[] = [
  "family",
  "year",
  "organisation",
  "parameters",
  "imageEncoder",
  "languageModel",
  "connector",
  "resolution",
  "visualTokens",
  "trainingData",
  "published",
  "codeLicence",
  "weightsLicence",
];
const first = new Set<FactName>(["year", "parameters", "published"]);
/** A text in which the largest number is what counts. */
const quantified = new Set<FactName>(["parameters", "visualTokens", "trainingData"]);

/** All models of the survey in reading order, fact by fact; `models` are the entries of the collection by id. */
export function compare(book: Book, models: Map<string, Model>): Comparison {
  const present = modelsOf(book).flatMap((page) => {
    const model = models.get(page.id);
    return model ? [{ page, model }] : [];
  });
  const facts = order.map((key): Column & { key: FactName } => {
    const numeric = key === "year" || key === "published" || quantified.has(key);
    const lengths = present.map(({ model }) => factText(model.facts[key].value).length);
    const usual = first.has(key) ? "everywhere" : "wide";
    return { key, name: factNames[key], numeric, usual, width: widthOf(Math.max(0, ...lengths)) };
  });
  const scores = scoreColumns(
    book.scoreboard,
    present.map(({ page }) => page.slug),
  ).map((benchmark) => ({ benchmark, column: columnOf(benchmark) }));
  const compared = present.map(({ page, model }) => ({
    page,
    model,
    cells: [
      ...facts.map((column) => cellOf(book, column, model)),
      ...scores.map(({ benchmark, column }) => scoreCell(book, column, benchmark, page.slug)),
    ],
    facets: facetsOf(model),
  }));
  return { columns: [...facts, ...scores.map(({ column }) => column)], models: compared };
}

function columnOf({ id, name }: ScoreColumn): Column {
  return { key: `score-${id}`, name, numeric: true, usual: "never", width: "even" };
}

function widthOf(letters: number): Column["width"] {
  if (letters <= 8) return "slim";
  return letters <= 24 ? "even" : "broad";
}

function cellOf(book: Book, column: Column & { key: FactName }, { facts }: Model): Cell {
  const fact = facts[column.key];
  const { source, locator, note } = fact;
  const value = factText(fact.value);
  const isUnstated = value === unstated;
  return {
    column,
    value,
    unstated: isUnstated,
    sources: sourcesOf(book, source, locator),
    note,
    data: isUnstated ? null : fact.value,
    sort: sortKey(column.key, value),
  };
}

function scoreCell(book: Book, column: Column, benchmark: ScoreColumn, model: string): Cell {
  const best = bestScore(book.scoreboard, benchmark.id, model);
  if (best === undefined)
    return { column, value: "–", unstated: true, sources: [], note: undefined, data: null, sort: "" };
  const { score, whose } = best;
  return {
    column,
    value: `${score.printed} ${whose}`,
    unstated: false,
    sources: sourcesOf(book, score.source, score.locator),
    note: score.remark,
    data: { score: score.value, whose },
    sort: String(score.value),
  };
}

function sourcesOf(book: Book, source: string | string[], locator: string | undefined): Source[] {
  return [source].flat().flatMap((key): Source[] => {
    const work = referenceOf(book, key);
    if (work === undefined) return [];
    return [{ key, number: work.number, href: href(`/references/#ref-${key}`), locator: locator && unbroken(locator) }];
  });
}

/** `2021`, the largest number of a text, the rank of what is published. */
function sortKey(key: FactName, text: string): string | undefined {
  if (text === unstated) return "";
  if (key === "published") return String((openness as readonly string[]).indexOf(text));
  return key === "year" || quantified.has(key) ? String(quantity(text) ?? "") : undefined;
}

function facetsOf({ facts }: Model): Facets {
  const { family, year, parameters, published } = facts;
  return {
    family: [family.value].flat(),
    published: [published.value],
    year: [year.value],
    size: quantities(parameters.value),
  };
}

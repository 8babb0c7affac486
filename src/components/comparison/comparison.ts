import type { Book, BookPage } from "../../book/model.ts";
import { href, modelsOf, referenceOf } from "../../book/view.ts";
import { type Model, openness, unstated } from "../../schemas/model.ts";
import { unbroken } from "../content/citation.ts";
import { factNames, factText } from "../page/facts.ts";
import type { Facets } from "./facets.ts";
import { quantities, quantity } from "./quantity.ts";

export type FactName = keyof Model["facts"];

/** What a column shows of every model. */
export interface Column {
  key: FactName;
  name: string;
  /** Sorted by number. */
  numeric: boolean;
  /** Shown on a phone unless the reader chooses otherwise. */
  first: boolean;
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
  const columns = order.map((key): Column => {
    const numeric = key === "year" || key === "published" || quantified.has(key);
    const lengths = present.map(({ model }) => factText(model.facts[key].value).length);
    return { key, name: factNames[key], numeric, first: first.has(key), width: widthOf(Math.max(0, ...lengths)) };
  });
  const compared = present.map(({ page, model }) => ({
    page,
    model,
    cells: columns.map((column) => cellOf(book, column, model)),
    facets: facetsOf(model),
  }));
  return { columns, models: compared };
}

function widthOf(letters: number): Column["width"] {
  if (letters <= 8) return "slim";
  return letters <= 24 ? "even" : "broad";
}

function cellOf(book: Book, column: Column, { facts }: Model): Cell {
  const { value, source, locator, note } = facts[column.key];
  const sources = [source].flat().flatMap((key): Source[] => {
    const work = referenceOf(book, key);
    if (work === undefined) return [];
    return [{ key, number: work.number, href: href(`/references/#ref-${key}`), locator: locator && unbroken(locator) }];
  });
  const text = factText(value);
  return { column, value: text, unstated: text === unstated, sources, note, sort: sortKey(column.key, text) };
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

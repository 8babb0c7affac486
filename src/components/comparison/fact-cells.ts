import type { Book } from "../../book/model.ts";
import { type Model, openness, unstated } from "../../schemas/model.ts";
import { factNames, factText } from "../page/facts.ts";
import { type Cell, type Column, sourcesOf } from "./cell.ts";
import { quantity } from "./quantity.ts";

type FactName = keyof Model["facts"];

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

export interface FactColumn extends Column {
  key: FactName;
}

/** One for each fact, as wide as the longest of what it says. */
export function factColumns(models: Model[]): FactColumn[] {
  return order.map((key) => {
    const numeric = key === "year" || key === "published" || quantified.has(key);
    const lengths = models.map(({ facts }) => factText(facts[key].value).length);
    const usual = first.has(key) ? "everywhere" : "wide";
    return { key, name: factNames[key], numeric, usual, width: widthOf(Math.max(0, ...lengths)) };
  });
}

function widthOf(letters: number): Column["width"] {
  if (letters <= 8) return "slim";
  return letters <= 24 ? "even" : "broad";
}

export function factCell(book: Book, column: FactColumn, { facts }: Model): Cell {
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

/** `2021`, the largest number of a text, the rank of what is published. */
function sortKey(key: FactName, text: string): string | undefined {
  if (text === unstated) return "";
  if (key === "published") return String((openness as readonly string[]).indexOf(text));
  return key === "year" || quantified.has(key) ? String(quantity(text) ?? "") : undefined;
}

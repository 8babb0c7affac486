import type { Book } from "../../book/model.ts";
import { comparisonPath, modelsOf } from "../../book/view.ts";

export interface List {
  path: string;
  title: string;
  size: number;
  /** One of what it lists. */
  thing: string;
}

/** Pages that the generator itself writes, beside those of the outline; an empty one is not offered. */
export function lists(book: Book): List[] {
  return [
    { path: comparisonPath, title: "Models compared", size: modelsOf(book).length, thing: "model" },
    { path: "/figures/", title: "Figures", size: book.figures.length, thing: "figure" },
    { path: "/glossary/", title: "Glossary", size: book.terms.length, thing: "term" },
    { path: "/references/", title: "References", size: book.references.length, thing: "reference" },
  ].filter(({ size }) => size > 0);
}

/** `1 figure`, `24 figures`. */
export function counted(size: number, thing: string): string {
  return `${size} ${thing}${size === 1 ? "" : "s"}`;
}

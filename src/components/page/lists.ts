import type { Book } from "../../book/model.ts";
import { comparisonPath, hasTokens, modelsOf, pdfPath, tokensPath, wholePath } from "../../book/view.ts";

export interface List {
  path: string;
  title: string;
  /** What it offers, where several stand in a row: `24 figures`. */
  offer: string;
}

/** What the generator itself writes, beside the pages of the outline; an empty list is not offered. */
export function lists(book: Book): List[] {
  const listed: { path: string; title: string; size?: number; thing?: string }[] = [
    { path: comparisonPath, title: "Models compared", size: modelsOf(book).length, thing: "model" },
    ...(hasTokens(book) ? [{ path: tokensPath, title: "Visual token calculator" }] : []),
    { path: "/figures/", title: "Figures", size: book.figures.length, thing: "figure" },
    { path: "/glossary/", title: "Glossary", size: book.terms.length, thing: "term" },
    { path: "/references/", title: "References", size: book.references.length, thing: "reference" },
  ].filter(({ size }) => size !== 0);
  const pdf = pdfPath();
  return [
    ...listed.map(({ path, title, size, thing }) => ({
      path,
      title,
      offer: size && thing ? counted(size, thing) : title,
    })),
    { path: wholePath, title: "All on one page", offer: "All on one page" },
    ...(pdf === undefined ? [] : [{ path: pdf, title: "PDF", offer: "PDF" }]),
  ];
}

/** `1 figure`, `24 figures`. */
export function counted(size: number, thing: string): string {
  return `${size} ${thing}${size === 1 ? "" : "s"}`;
}

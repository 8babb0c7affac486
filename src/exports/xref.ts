import type { Book } from "../book/model.ts";
import type { Address } from "./address.ts";

/** All labels of the survey: what each is, its number, its title and where it stands. */
export function xref(book: Book, address: Address): string {
  const labels = Object.values(book.targets).map(({ label, kind, number, text, title, path }) => [
    label,
    { kind, ...(number && { number }), text, title, url: address(path) },
  ]);
  return `${JSON.stringify({ title: book.survey.title, labels: Object.fromEntries(labels) }, undefined, 2)}\n`;
}

import type { Book } from "../../book/model.ts";

const pages = new WeakMap<Book, Set<string>>();

/** Whether a page shows figures, so that what drawings refer to by id must be on it. */
export function drawnOn(book: Book, id: string): boolean {
  let known = pages.get(book);
  if (known === undefined) {
    known = new Set(book.figures.map((figure) => figure.page));
    pages.set(book, known);
  }
  return known.has(id);
}

import { href } from "../../book/view.ts";
import type { Book } from "../../book/model.ts";

const paths = new WeakMap<Book, Set<string>>();

/**
 * Whether the page at `url` ends with a list of its own references: the pages of the outline do;
 * home, glossary and list of figures do not.
 */
export function listsReferences(book: Book, url: URL): boolean {
  let known = paths.get(book);
  if (known === undefined) {
    known = new Set(book.pages.map((page) => href(page.path)));
    paths.set(book, known);
  }
  const path = decodeURI(url.pathname);
  return known.has(path.endsWith("/") ? path : `${path}/`);
}

import type { Book } from "../../book/model.ts";
import { href } from "../../book/view.ts";

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
  return known.has(pathOf(url));
}

function pathOf(url: URL): string {
  const path = decodeURI(url.pathname);
  return path.endsWith("/") ? path : `${path}/`;
}

/** The address of a place as seen from the page at `url`: the fragment alone where it is on that page. */
export function hrefFrom(url: URL, path: string): string {
  const [page, fragment] = href(path).split("#");
  return page === pathOf(url) && fragment !== undefined ? `#${fragment}` : href(path);
}

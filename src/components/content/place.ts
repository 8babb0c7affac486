import type { Book } from "../../book/model.ts";
import { href, wholePath } from "../../book/view.ts";

const known = new WeakMap<Book, Map<string, string>>();

/** The label of each page of the outline, by its path without the base. */
function labels(book: Book): Map<string, string> {
  let found = known.get(book);
  if (found === undefined) {
    found = new Map(book.pages.map(({ path, label }) => [path, label]));
    known.set(book, found);
  }
  return found;
}

/** Whether the page at `url` is the whole survey. */
export function isWhole(url: URL): boolean {
  return pathOf(url) === href(wholePath);
}

/**
 * Whether the page at `url` ends with a list of the works that it cites: the pages of the outline and the whole
 * survey do; home, glossary and list of figures do not.
 */
export function listsReferences(book: Book, url: URL): boolean {
  const path = pathOf(url).slice(href("/").length - 1);
  return path === wholePath || labels(book).has(path);
}

function pathOf(url: URL): string {
  const path = decodeURI(url.pathname);
  return path.endsWith("/") ? path : `${path}/`;
}

/** The address of a place as seen from the page at `url`: the fragment alone where it is on that page. */
export function hrefFrom(book: Book, url: URL, path: string): string {
  if (isWhole(url)) return placeInWhole(book, path) ?? href(path);
  const [page, fragment] = href(path).split("#");
  return page === pathOf(url) && fragment !== undefined ? `#${fragment}` : href(path);
}

/** Lists that the whole survey has at its end. */
const appended = new Set(["/glossary/", "/references/"]);

/**
 * Where a path of the site stands in the whole survey: `/models/clip/#fig-x` → `#fig-x`, `/models/clip/` → `#sec-clip`,
 * `/references/` → `#references`. Nothing where it does not, as `/models/`.
 */
function placeInWhole(book: Book, path: string): string | undefined {
  const [address = "", fragment] = path.split("#");
  const page = address.split("?")[0] ?? address;
  const label = labels(book).get(page) ?? (appended.has(page) ? page.replaceAll("/", "") : undefined);
  const isKnown = label !== undefined || page === "/figures/" || page === wholePath;
  return isKnown && (fragment ?? label) ? `#${fragment ?? label}` : undefined;
}

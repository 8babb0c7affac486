import type { Book, BookPage } from "../../book/model.ts";
import { completePath, href, wholePath } from "../../book/view.ts";

const known = new WeakMap<Book, Map<string, BookPage>>();

/** The pages of the outline by their paths, without the base. */
function pagesOf(book: Book): Map<string, BookPage> {
  let found = known.get(book);
  if (found === undefined) {
    found = new Map(book.pages.map((page) => [page.path, page]));
    known.set(book, found);
  }
  return found;
}

/** Whether the page at `url` is the whole survey as one document. */
export function isWhole(url: URL): boolean {
  return pathOf(url) === href(completePath);
}

/**
 * Whether the page at `url` ends with a list of the works that it cites: the pages of the outline and the whole
 * survey do; home, glossary and list of figures do not.
 */
export function listsReferences(book: Book, url: URL): boolean {
  const path = pathOf(url).slice(href("/").length - 1);
  return path === wholePath || path === completePath || pagesOf(book).has(path);
}

function pathOf(url: URL): string {
  const path = decodeURI(url.pathname);
  return path.endsWith("/") ? path : `${path}/`;
}

/**
 * The address of a place as seen from the page at `url`: the fragment alone where it is on that page. The page that
 * opens with the beginning of the whole survey leads to the rest of it.
 */
export function hrefFrom(book: Book, url: URL, path: string): string {
  const place = isWhole(url) || pathOf(url) === href(wholePath) ? placeInWhole(book, path) : undefined;
  if (place !== undefined) return isWhole(url) ? place : href(completePath) + place;
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
  const section = pagesOf(book).get(page);
  if (section) return `#${fragment === undefined ? section.label : idInWhole(book, section, fragment)}`;
  if (appended.has(page)) return `#${fragment ?? page.replaceAll("/", "")}`;
  return fragment !== undefined && (page === "/figures/" || page === wholePath) ? `#${fragment}` : undefined;
}

/**
 * An id of a page as the whole survey has it. Ids of citations, terms and footnotes are made of the page's name, which
 * two pages may share, as `families/data` and `training/data`: then the later page's label stands before them.
 */
export function idInWhole(book: Book, page: BookPage, id: string): string {
  const isMade = [`cite-${page.slug}-`, `term-${page.slug}-`, `${page.slug}-fn`].some((start) => id.startsWith(start));
  if (!isMade) return id;
  const first = book.pages.find(({ slug }) => slug === page.slug);
  return first === page ? id : `${page.label}-${id}`;
}

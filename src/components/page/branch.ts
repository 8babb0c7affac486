import type { Book, BookPage } from "../../book/model.ts";
import { pageOf } from "../../book/view.ts";

/** An entry of the outline at a page's left. */
export interface BranchEntry {
  page: BookPage;
  current: boolean;
  /** How many pages it has, itself and all below it. */
  size: number;
  /** Empty except on the way to the current page and below it. */
  children: BranchRow[];
}

/** An entry, or a gap where a long row of neighbours was cut. */
export type BranchRow = BranchEntry | "gap";

/** A row up to this long is shown whole; of a longer one, the entries around the current branch. */
const WHOLE = 30;
const AROUND = 6;

/**
 * The outline as one page shows it: the chapters, the branch that holds the page, and that branch's neighbours.
 * So its size depends on the page's place and not on how many pages there are.
 */
export function branchAround(book: Book, current: BookPage | undefined): BranchRow[] {
  const onPath = new Set(current ? [...current.ancestors, current.id] : []);
  const chapters = chaptersOf(book).map((page) => page.id);
  return rows(book, chapters, onPath, current?.id);
}

function rows(book: Book, ids: string[], onPath: Set<string>, current: string | undefined): BranchRow[] {
  return shorten(ids, onPath).flatMap((id): BranchRow[] => {
    if (id === undefined) return ["gap"];
    const page = pageOf(book, id);
    if (page === undefined) return [];
    const children = onPath.has(id) ? rows(book, page.children, onPath, current) : [];
    return [{ page, current: id === current, size: sizeOf(book, page), children }];
  });
}

const sizes = new WeakMap<BookPage, number>();

function sizeOf(book: Book, page: BookPage): number {
  let known = sizes.get(page);
  if (known === undefined) {
    known = page.children.flatMap((id) => pageOf(book, id) ?? []).reduce((sum, child) => sum + sizeOf(book, child), 1);
    sizes.set(page, known);
  }
  return known;
}

/** `undefined` stands for a gap. */
function shorten(ids: string[], onPath: Set<string>): (string | undefined)[] {
  if (ids.length <= WHOLE) return ids;
  const at = Math.max(
    0,
    ids.findIndex((id) => onPath.has(id)),
  );
  const from = Math.max(0, at - AROUND);
  const to = Math.min(ids.length, at + AROUND + 1);
  return [from > 0 ? [undefined] : [], ids.slice(from, to), to < ids.length ? [undefined] : []].flat();
}

const chapters = new WeakMap<Book, BookPage[]>();

/** Pages of the outline's first level, in reading order. */
export function chaptersOf(book: Book): BookPage[] {
  let known = chapters.get(book);
  if (known === undefined) {
    known = book.pages.filter((page) => page.depth === 0);
    chapters.set(book, known);
  }
  return known;
}

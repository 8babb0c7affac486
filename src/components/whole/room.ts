import type { Book, BookPage } from "../../book/model.ts";

/** Words in a line of the text column, its height, and that of a usual figure with its caption, rem. */
const WORDS = 11;
const LINE = 1.75;
const FIGURE = 32;

const shown = new WeakMap<Book, Map<string, number>>();

/**
 * The height that a browser assumes of a section which it has not laid out yet. It needs only be near: what matters is
 * that the scroll bar does not jump.
 */
export function room(book: Book, page: BookPage): string {
  let figures = shown.get(book);
  if (figures === undefined) {
    figures = new Map();
    for (const figure of book.figures) figures.set(figure.page, (figures.get(figure.page) ?? 0) + 1);
    shown.set(book, figures);
  }
  const text = (page.words / WORDS) * LINE;
  return roomOf(text + (figures.get(page.id) ?? 0) * FIGURE + page.headings.length * 2 * LINE);
}

/** The same for a list of so many entries. */
export function roomOfList(entries: number, lines: number): string {
  return roomOf(entries * lines * LINE);
}

function roomOf(rem: number): string {
  return `contain-intrinsic-block-size: auto ${Math.ceil(rem) + 4}rem`;
}

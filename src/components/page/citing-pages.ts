import type { Book, BookReference } from "../../book/model.ts";
import { pageOf } from "../../book/view.ts";
import { hrefFrom } from "../content/place.ts";

/** A page that cites a work, and every place on it, numbered in reading order. */
export interface CitingPage {
  /** `2.1.1 CLIP`; the title alone where there is no number. */
  name: string;
  places: { number: number; href: string }[];
}

/** `2.1.1 CLIP 1 2 3`: where a work is cited, page by page in reading order, as seen from `url`. */
export function citingPages(book: Book, work: BookReference, url: URL): CitingPage[] {
  const pages = Map.groupBy(work.citedBy, ({ page }) => page);
  return [...pages].map(([id, backlinks]) => ({
    name: nameOf(book, id),
    places: backlinks.map(({ path }, index) => ({ number: index + 1, href: hrefFrom(book, url, path) })),
  }));
}

function nameOf(book: Book, id: string): string {
  const page = pageOf(book, id);
  if (page === undefined) return id.slice(0, 1).toUpperCase() + id.slice(1);
  return `${page.number ?? ""} ${page.shortTitle}`.trim();
}

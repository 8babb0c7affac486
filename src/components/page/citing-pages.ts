import type { Book, BookReference } from "../../book/model.ts";
import { href, pageOf } from "../../book/view.ts";

/** A page that cites a work, and every place on it. */
export interface CitingPage {
  /** Its number, or its title where it has none. */
  name: string;
  places: { text: string; href: string }[];
}

/** `§ 2.1.1: 1, 2 (sec. 2.3)`: where a work is cited, page by page in reading order. */
export function citingPages(book: Book, work: BookReference): CitingPage[] {
  const groups = Map.groupBy(work.citedBy, ({ page }) => page);
  return [...groups].map(([id, backlinks]) => {
    const page = pageOf(book, id);
    return {
      name: (page?.number && `§ ${page.number}`) ?? page?.shortTitle ?? id.slice(0, 1).toUpperCase() + id.slice(1),
      places: backlinks.map(({ path, locator }, index) => ({
        text: locator === undefined ? `${index + 1}` : `${index + 1} (${locator})`,
        href: href(path),
      })),
    };
  });
}

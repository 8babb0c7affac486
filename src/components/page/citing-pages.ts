import type { Book, BookReference } from "../../book/model.ts";
import { pageOf } from "../../book/view.ts";
import { unbroken } from "../content/citation.ts";
import { hrefFrom } from "../content/place.ts";

/** A place that cites a work, by its number among those of its page. */
export interface CitingPlace {
  number: number;
  href: string;
}

/** A page that cites a work, and every place on it. */
export interface CitingPage {
  /** `2.1.1 CLIP`; the title alone where there is no number. */
  name: string;
  /** By where in the work they point, those that point nowhere in particular first. */
  groups: { locator: string | undefined; places: CitingPlace[] }[];
}

/** `2.1.1 CLIP: 1 4; sec. 2.3: 2 3`: where a work is cited, page by page in reading order, as seen from `url`. */
export function citingPages(book: Book, work: BookReference, url: URL): CitingPage[] {
  const pages = Map.groupBy(work.citedBy, ({ page }) => page);
  return [...pages].map(([id, backlinks]) => {
    const numbered = backlinks.map(({ path, locator }, index) => ({
      locator: locator && unbroken(locator),
      number: index + 1,
      href: hrefFrom(book, url, path),
    }));
    const groups = [...Map.groupBy(numbered, ({ locator }) => locator)].map(([locator, places]) => ({
      locator,
      places,
    }));
    return {
      name: nameOf(book, id),
      groups: groups.toSorted((a, b) => Number(a.locator !== undefined) - Number(b.locator !== undefined)),
    };
  });
}

function nameOf(book: Book, id: string): string {
  const page = pageOf(book, id);
  if (page === undefined) return id.slice(0, 1).toUpperCase() + id.slice(1);
  return `${page.number ?? ""} ${page.shortTitle}`.trim();
}

import { loadBook, referenceOf } from "../../book/view.ts";
import type { CitationItem } from "../../prose/page.ts";
import { narrativeNames } from "./names.ts";
import { hrefFrom, listsReferences } from "./place.ts";

/** One bracketed number. */
export interface CitedWork {
  key: string;
  /** The number, or the key where no such work exists (only in the dev server: the build stops). */
  text: string;
  href: string;
  locator: string | undefined;
  /** `Radford et al.` */
  names: string;
}

/**
 * What a citation prints and where it leads: to the list at the end of the page,
 * or to the record on `/references/` from a page that has no list.
 */
export async function citedWorks(items: CitationItem[], url: URL): Promise<CitedWork[]> {
  const book = await loadBook();
  const list = listsReferences(book, url) ? "" : "/references/";
  return items.map(({ key, locator }) => {
    const work = referenceOf(book, key);
    return {
      key,
      text: work === undefined ? `${key}?` : String(work.number),
      href: hrefFrom(book, url, `${list}#ref-${key}`),
      locator: locator && unbroken(locator),
      names: work === undefined ? key : narrativeNames(work),
    };
  });
}

/** `sec. 2.3 and A.1`, whose numbers do not leave the word before them at the end of a line. */
export function unbroken(locator: string): string {
  return locator.replace(/ (?=[A-Z]?\.?\d|[A-Z]\b)/gu, "\u00a0");
}

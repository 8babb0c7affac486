import type { CitationItem } from "../prose/page.ts";
import type { Backlink } from "./model.ts";
import type { Reading, Where } from "./reading.ts";

/** The works cited at one place of a page. */
export function cite(reading: Reading, page: Where["page"], anchor: string, items: CitationItem[]): void {
  for (const { key } of items) {
    append(reading.cited, key, backlink(page, anchor));
    if (!page.cited.includes(key)) page.cited.push(key);
  }
}

/** From a place of a page. */
export function backlink(page: Where["page"], anchor: string): Backlink {
  return { page: page.id, path: `${page.path}#${anchor}` };
}

/** Adds to the list of a key, which begins where there is none. */
export function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

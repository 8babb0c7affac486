import type { Book } from "../../book/model.ts";
import { href, referenceOf } from "../../book/view.ts";
import { unbroken } from "../content/citation.ts";

/** What a column shows of every model. */
export interface Column {
  /** The fact's name, or `score-` and the benchmark's id. */
  key: string;
  name: string;
  /** Sorted by number. */
  numeric: boolean;
  /** Where it is shown unless the reader chooses otherwise: also on a phone, on wider screens, or nowhere. */
  usual: "everywhere" | "wide" | "never";
  width: "slim" | "even" | "broad";
}

/** A work that says so. */
export interface Source {
  key: string;
  number: number;
  href: string;
  /** `sec. 2.3` */
  locator: string | undefined;
}

export interface Cell {
  column: Column;
  value: string;
  /** Nobody states it. */
  unstated: boolean;
  sources: Source[];
  note: string | undefined;
  /** What the cell says, as its author wrote it. */
  data: unknown;
  /** By what it is sorted; empty where there is no value, absent where by its words. */
  sort: string | undefined;
}

export function sourcesOf(book: Book, source: string | string[], locator: string | undefined): Source[] {
  const keys = [source].flat();
  return keys.flatMap((key, index): Source[] => {
    const work = referenceOf(book, key);
    if (work === undefined) return [];
    const place = index === keys.length - 1 && locator ? unbroken(locator) : undefined;
    return [{ key, number: work.number, href: href(`/references/#ref-${key}`), locator: place }];
  });
}

import type { OutlineEntry } from "../schemas/survey.ts";

/** An entry of the outline in its place: what reading order, numbers and navigation are made of. */
export interface OutlinePlace {
  /** Page id. */
  id: string;
  /** Path of the entry in `survey.yaml`: `outline.1.children.0.page`. */
  entry: string;
  /** `2.1.1`; absent below an entry marked `numbered: false`. */
  number?: string;
  /** Ids from the chapter down to the parent. */
  ancestors: string[];
  children: string[];
}

/**
 * The outline in reading order. An unnumbered entry consumes no number:
 * `[preface (unnumbered), introduction, families [contrastive]]` → –, 1, 2, 2.1.
 */
export function readingOrder(outline: OutlineEntry[]): OutlinePlace[] {
  return walk(outline, "outline", [], []);
}

/** `prefix` is the parent's number in parts; absent below an unnumbered entry. */
function walk(entries: OutlineEntry[], at: string, ancestors: string[], prefix: number[] | undefined): OutlinePlace[] {
  let count = 0;
  return entries.flatMap((entry, index) => {
    const parts = entry.numbered && prefix ? [...prefix, ++count] : undefined;
    const here = `${at}.${index}`;
    const place: OutlinePlace = {
      id: entry.page,
      entry: `${here}.page`,
      ancestors,
      children: entry.children.map((child) => child.page),
      ...(parts && { number: parts.join(".") }),
    };
    return [place, ...walk(entry.children, `${here}.children`, [...ancestors, entry.page], parts)];
  });
}

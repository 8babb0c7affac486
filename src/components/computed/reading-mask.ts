import { masks } from "../../mechanisms/coca/algorithm.ts";

/** Which of CoCa's masks. */
export type MaskName = "unimodal" | "multimodal" | "cross";

/** A mask as it is drawn: names of its rows and columns, and 1 where a row may read a column. */
export interface ReadingMask {
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly number[])[];
}

/** The mask of a caption and so many image tokens; `padding` has the places, from 0, that only fill the caption up. */
export function readingMask(
  name: MaskName,
  words: readonly string[],
  images: number,
  padding: readonly number[] = [],
): ReadingMask {
  const mask = masks(words.length, images, [...padding])[name];
  const places = [...words, "[CLS]"].slice(0, mask.length);
  return {
    rows: places,
    columns: name === "cross" ? Array.from({ length: images }, (_, image) => String(image + 1)) : places,
    values: mask.map((row) => row.map(Number)),
  };
}

import type { Element } from "hast";
import { group, type MatrixOptions, matrix, panel, photo, word } from "./draw.ts";
import { type NumberField, number } from "./fields.ts";

/*
 * Three images and their captions in the reader's hands: nine cosines as fields, and matrices with a row for each image
 * and a column for each caption.
 */

const photos = ["fox", "boats", "lemons"];

type Nth = 1 | 2 | 3;

/** `c12` is image 1 with caption 2. */
type Cell = `c${Nth}${Nth}`;

export type Cosines = { [cell in Cell]: number };

const numbers: Nth[] = [1, 2, 3];
const cells = numbers.flatMap((image) => numbers.map((caption): Cell => `c${image}${caption}`));

function ofCells<V>(value: (cell: Cell, at: number) => V): { [cell in Cell]: V } {
  return Object.fromEntries(cells.map((cell, at) => [cell, value(cell, at)])) as { [cell in Cell]: V };
}

/** Nine cosines, image by image. */
export function cosines(...values: number[]): Cosines {
  return ofCells((_, at) => values[at] ?? 0);
}

/** Those of the figure on CLIP's approach. */
export const figure = cosines(0.9, 0.2, 0.1, 0.3, 0.8, 0.2, 0.1, 0.4, 0.7);

export const fields = ofCells(
  (cell): NumberField => ({
    kind: "number",
    label: `Image ${cell[1]}, caption ${cell[2]}`,
    min: -1,
    max: 1,
    step: 0.01,
  }),
);

/** Under what heading the fields stand in their grid. */
export const grid = { title: "Set the cosines", columns: 3, fields: cells };

export function matrixOf(state: Cosines): number[][] {
  return numbers.map((image) => numbers.map((caption) => state[`c${image}${caption}`]));
}

/** A matrix over the pairs, with a note below; `told` says of what. */
export function drawing(
  title: string,
  told: string,
  values: (number | undefined)[][],
  note: string,
  options: MatrixOptions = {},
): Element {
  const said = (value?: number) => (value === undefined ? "none" : number(value, options.digits));
  const rows = values.map((row, i) => `${photos[i]}: ${row.map(said).join(", ")}`).join("; ");
  return panel(
    title,
    `${told}. ${rows}.`,
    [204, 196],
    group("text", ...photos.map((name, k) => word(74 + k * 52, 36, name, "label", "middle"))),
    ...photos.map((name, k) => photo(0, 52 + k * 40, name)),
    ...matrix(48, 48, values, [52, 40], options),
    word(126, 182, note, "quiet", "middle"),
  );
}

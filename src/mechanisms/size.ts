import { allow } from "./invalid-input.ts";

/** Width and height of an image in pixels, or of a grid in its cells. */
export interface Size {
  width: number;
  height: number;
}

/** How many columns and rows of tiles. */
export interface Grid {
  columns: number;
  rows: number;
}

/** Throws `InvalidInput` unless both sides are whole numbers of pixels and no smaller than `least`. */
export function checkSize({ width, height }: Size, least: Size): void {
  allow(
    Number.isInteger(width) && Number.isInteger(height) && width >= least.width && height >= least.height,
    `An image is at least ${least.width} pixels wide and ${least.height} high, in whole pixels; given ${width} × ${height}.`,
  );
}

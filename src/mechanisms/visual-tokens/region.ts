import type { Size } from "../size.ts";

/** A part of the image in its own pixels; where it is padded, the part reaches beyond the image. */
export interface Region extends Size {
  x: number;
  y: number;
}

/** Nothing is cut off or added. */
export const all = ({ width, height }: Size): Region => ({ x: 0, y: 0, width, height });

export const square = (side: number): Size => ({ width: side, height: side });

/** A part of the size of `part` around the middle of the image. */
export function middle(image: Size, part: Size): Region {
  return { x: (image.width - part.width) / 2, y: (image.height - part.height) / 2, ...part };
}

/** The short side goes to 336 pixels and the middle is cut out. */
export function shortSide(image: Size): Region {
  return middle(image, square(Math.min(image.width, image.height)));
}

/** Padded to a square. */
export function longSide(image: Size): Region {
  return middle(image, square(Math.max(image.width, image.height)));
}

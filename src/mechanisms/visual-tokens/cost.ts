import { allow } from "../invalid-input.ts";
import type { Grid, Size } from "../size.ts";
import type { Region } from "./region.ts";

/*
 * What an image costs a model, in the same words for every model: what of it is encoded, at which size, in how many
 * tokens.
 */

export interface Cost {
  /** What is encoded. */
  region: Region;
  /** What the region is resized to, all tiles together. */
  resized: Size;
  grid: Grid;
  /** Whether the whole image is encoded besides its tiles, in the size of one. */
  whole: boolean;
  /** Visual tokens, as the model's authors count them. */
  tokens: number;
  /** Marks that the prompt puts around and between them, and encoder tokens that are no patches. */
  markers: number;
}

export const contexts = [4096, 8192, 32768] as const;

/** Share of a context window that visual tokens and markers fill; above 1 they do not fit. */
export function shareOf({ tokens, markers }: Cost, context: number): number {
  return (tokens + markers) / context;
}

/** Pixels of the image, as given, for each visual token; padding and what is cut off do not count. */
export function pixelsPerToken(image: Size, { region, tokens }: Cost): number {
  const within = (start: number, length: number, side: number) => Math.min(start + length, side) - Math.max(start, 0);
  return (within(region.x, region.width, image.width) * within(region.y, region.height, image.height)) / tokens;
}

const a4 = { width: 210, height: 297 };
/** 10 of the 72 points in an inch, in millimetres. */
const tenPoints = (10 / 72) * 25.4;

/** Height in pixels of a line of 10-point text if the image is an A4 page, upright or across as fits better. */
export function lineHeight({ width, height }: Size): number {
  allow(width > 0 && height > 0, `An image has both sides; given ${width} × ${height}.`);
  const upright = Math.min(width / a4.width, height / a4.height);
  const across = Math.min(width / a4.height, height / a4.width);
  return tenPoints * Math.max(upright, across);
}

/** How much the encoded image is smaller (below 1) or larger than the given one, along each side. */
export function scaleOf({ region, resized }: Cost): Size {
  return { width: resized.width / region.width, height: resized.height / region.height };
}

/** The same line as the encoder sees it. */
export function keptLineHeight(image: Size, cost: Cost): number {
  return lineHeight(image) * scaleOf(cost).height;
}

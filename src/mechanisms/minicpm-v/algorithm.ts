import { ceil, floorDivide, int, round } from "../python.ts";
import { checkSize, type Grid, type Size } from "../size.ts";

/*
 * Slices of MiniCPM-Llama3-V 2.5 and MiniCPM-V 2.6: the grid nearest in its proportions among the grids of about as
 * many slices as the image has squares of 448 pixels.
 *
 * Yao et al. 2024, section 3.2, after LLaVA-UHD. Code: OpenBMB/MiniCPM-V at 0dbb566, finetune/dataset.py,
 * slice_image.
 */

export interface SliceOptions {
  version?: "2.5" | "2.6";
  maxSlices?: number;
  /** Side in pixels of the square in whose area each slice is encoded. */
  side?: number;
  patch?: number;
  /** Queries of the resampler, if not those of the version: 96 for 2.5, 64 for 2.6. */
  queries?: number;
}

export interface Slices {
  /** How many slices the area asks for, within the limit. */
  wanted: number;
  /** The whole image as it is encoded. */
  source: Size;
  sourcePatches: number;
  /** Absent if the image is not cut. */
  sliced?: {
    grid: Grid;
    /** One slice as it is encoded. */
    slice: Size;
    slicePatches: number;
    /** All slices together. */
    refined: Size;
  };
  /** The whole and the slices. */
  images: number;
  tokensPerImage: number;
  /** Visual tokens, without what follows. */
  tokens: number;
  /** Start and end markers of images and slices (without the image's number in 2.6). */
  markers: number;
  /** Line breaks between the rows of slices. */
  lineBreaks: number;
}

/** Slices and tokens of an image. Throws `InvalidInput` if a side is zero. */
export function sliceImage(image: Size, options: SliceOptions = {}): Slices {
  const { version = "2.6", maxSlices = 9, side = 448, patch = 14 } = options;
  const tokensPerImage = options.queries ?? (version === "2.5" ? 96 : 64);
  const wanted = wantedSlices(image, maxSlices, side);
  const patches = ({ width, height }: Size) => floorDivide(width, patch) * floorDivide(height, patch);
  const [best] = scoredGrids(image, options);
  const source = toArea(image, side, patch, !best);

  let sliced: Slices["sliced"];
  if (best) {
    const grid = { columns: best.columns, rows: best.rows };
    const part = {
      width: toMultiple(image.width, grid.columns) / grid.columns,
      height: toMultiple(image.height, grid.rows) / grid.rows,
    };
    const slice = toArea(part, side, patch, true);
    const refined = { width: slice.width * grid.columns, height: slice.height * grid.rows };
    sliced = { grid, slice, slicePatches: patches(slice), refined };
  }
  const images = 1 + (sliced ? sliced.grid.columns * sliced.grid.rows : 0);
  return {
    wanted,
    source,
    sourcePatches: patches(source),
    ...(sliced && { sliced }),
    images,
    tokensPerImage,
    tokens: images * tokensPerImage,
    // Version 2.5 has a pair more, around all slices.
    markers: 2 * images + (sliced && version === "2.5" ? 2 : 0),
    lineBreaks: sliced ? sliced.grid.rows - 1 : 0,
  };
}

export interface ScoredGrid extends Grid {
  /** Width over height of a slice before it is resized. */
  proportion: number;
  /** −|ln(width / height) − ln(columns / rows)|: 0 if the slices are squares. */
  score: number;
}

/**
 * All grids that compete, the best first, of equally good ones the first that was tried; none if the image is not
 * cut. Throws as `sliceImage`.
 */
export function scoredGrids(image: Size, { maxSlices = 9, side = 448 }: SliceOptions = {}): ScoredGrid[] {
  const wanted = wantedSlices(image, maxSlices, side);
  if (wanted <= 1) return [];
  const ratio = image.width / image.height;
  return [wanted - 1, wanted, wanted + 1]
    .filter((slices) => slices !== 1 && slices <= maxSlices)
    .flatMap(gridsOf)
    .map(({ columns, rows }) => ({
      columns,
      rows,
      proportion: image.width / columns / (image.height / rows),
      score: -Math.abs(Math.log(ratio) - Math.log(columns / rows)) + 0,
    }))
    .sort((a, b) => b.score - a.score);
}

function wantedSlices(image: Size, maxSlices: number, side: number): number {
  checkSize(image, { width: 1, height: 1 });
  return Math.min(ceil((image.width * image.height) / (side * side)), maxSlices);
}

/** The narrower before the wider. */
function gridsOf(slices: number): Grid[] {
  const columns = Array.from({ length: slices }, (_, k) => k + 1).filter((each) => slices % each === 0);
  return columns.map((each) => ({ columns: each, rows: slices / each }));
}

/** About the area of a square of `side` pixels in whole patches; a smaller image only if it may grow. */
function toArea({ width, height }: Size, side: number, patch: number, mayGrow: boolean): Size {
  let size = { width, height };
  if (mayGrow || width * height > side * side) {
    const ratio = width / height;
    const scaled = int(side / Math.sqrt(ratio));
    size = { width: int(scaled * ratio), height: scaled };
  }
  return { width: toMultiple(size.width, patch), height: toMultiple(size.height, patch) };
}

/** The nearest multiple, one at least. */
function toMultiple(length: number, of: number): number {
  return Math.max(round(length / of) * of, of);
}

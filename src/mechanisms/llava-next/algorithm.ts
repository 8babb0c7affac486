import { allow } from "../invalid-input.ts";
import { floorDivide, int, roundTo } from "../python.ts";
import { checkSize, type Grid, type Size } from "../size.ts";

/*
 * Tiles of LLaVA-NeXT (1.6): the canvas that keeps most of the image, padded; the padding's features are dropped
 * again, and each row of features ends in a token of its own.
 *
 * Code: haotian-liu/LLaVA at c121f04, llava/mm_utils.py, select_best_resolution, and llava/model/llava_arch.py,
 * unpad_image; for the count of the port, huggingface/transformers 4.57.6,
 * src/transformers/models/llava_next/processing_llava_next.py. LLaVA-1.5 has a fixed count: see `fixed`.
 */

export interface NextOptions {
  /** Sizes of the canvases in pixels, in the order in which they are tried. */
  canvases?: Size[];
  /** Side of a tile in pixels, and in features. */
  tile?: number;
  features?: number;
}

export interface NextTokens {
  canvas: Size;
  grid: Grid;
  tiles: number;
  /** Tiles and the whole image. */
  images: number;
  /** Tokens of the whole image. */
  baseTokens: number;
  /** Features of all tiles without padding. */
  unpadded: Size;
  /** One token a row. */
  lineBreaks: number;
  tokens: number;
  /** As the port in transformers counts: it rounds to 7 decimals before it cuts the fraction off. */
  tokensOfPort: number;
}

const standard: Size[] = [
  { width: 336, height: 672 },
  { width: 672, height: 336 },
  { width: 672, height: 672 },
  { width: 1008, height: 336 },
  { width: 336, height: 1008 },
];

/** Canvas, tiles and tokens of an image. Throws `InvalidInput` if a side is zero or there is no canvas. */
export function nextTokens(image: Size, options: NextOptions = {}): NextTokens {
  const { canvases = standard, tile = 336, features = 24 } = options;
  checkSize(image, { width: 1, height: 1 });
  const canvas = bestCanvas(image, canvases);
  const grid = { columns: floorDivide(canvas.width, tile), rows: floorDivide(canvas.height, tile) };
  const padded = { width: features * grid.columns, height: features * grid.rows };
  const tiles = grid.columns * grid.rows;
  const baseTokens = features * features;
  const unpadded = withoutPadding(image, padded, int);
  const count = ({ width, height }: Size) => baseTokens + width * height + height;
  return {
    canvas,
    grid,
    tiles,
    images: tiles + 1,
    baseTokens,
    unpadded,
    lineBreaks: unpadded.height,
    tokens: count(unpadded),
    tokensOfPort: count(withoutPadding(image, padded, (x) => int(roundTo(x, 7)))),
  };
}

/** Most pixels of the image first, then least waste; the first of equals. */
function bestCanvas({ width, height }: Size, canvases: Size[]): Size {
  let best: Size | undefined;
  let most = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const canvas of canvases) {
    const scale = Math.min(canvas.width / width, canvas.height / height);
    const kept = Math.min(int(width * scale) * int(height * scale), width * height);
    const wasted = canvas.width * canvas.height - kept;
    if (kept > most || (kept === most && wasted < least)) {
      best = { width: canvas.width, height: canvas.height };
      most = kept;
      least = wasted;
    }
  }
  allow(best !== undefined, "There is one canvas at least; given none.");
  return best;
}

/** Drops equally much at both ends of the side that was padded. */
function withoutPadding(image: Size, padded: Size, whole: (x: number) => number): Size {
  const rest = (side: number, length: number) => side - 2 * floorDivide(side - length, 2);
  return image.width / image.height > padded.width / padded.height
    ? { width: padded.width, height: rest(padded.height, whole(image.height * (padded.width / image.width))) }
    : { width: rest(padded.width, whole(image.width * (padded.height / image.height))), height: padded.height };
}

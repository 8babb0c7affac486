import { floorDivide, int } from "../python.ts";
import { checkSize, type Size } from "../size.ts";

/*
 * Visual tokens of Idefics2: 64 per image, and on demand four crops besides the whole.
 *
 * Laurençon et al. 2024, “What matters when building vision-language models?”, section 3. Code:
 * huggingface/transformers 4.57.6, src/transformers/models/idefics2/image_processing_idefics2.py.
 */

export interface Idefics2Options {
  split?: boolean;
  /** Bounds of the sides in pixels. */
  longest?: number;
  shortest?: number;
}

export interface Idefics2Tokens {
  /** Top left, top right, bottom left, bottom right, whole; or the whole alone. */
  crops: Size[];
  /** Each of them as the encoder sees it. */
  resized: Size[];
  /** Patches in each: what the resampler condenses. */
  patches: number[];
  images: number;
  tokensPerImage: number;
  tokens: number;
}

/** Latents of the perceiver resampler, whatever the size. */
const tokensPerImage = 64;
/** Side of a patch in pixels. */
const patch = 14;

/**
 * Crops first, then resizes each crop alone. Throws `InvalidInput` if an image or a crop has no height; a crop
 * without width passes, as in the code.
 */
export function idefics2Tokens(image: Size, options: Idefics2Options = {}): Idefics2Tokens {
  const { split = true, longest = 980, shortest = 378 } = options;
  checkSize(image, { width: 0, height: split ? 2 : 1 });
  const crops = split ? [...quarters(image), image] : [image];
  const resized = crops.map((crop) => bounded(crop, longest, shortest));
  return {
    crops: crops.map(({ width, height }) => ({ width, height })),
    resized,
    patches: resized.map(({ width, height }) => floorDivide(width, patch) * floorDivide(height, patch)),
    images: crops.length,
    tokensPerImage,
    tokens: crops.length * tokensPerImage,
  };
}

/** With odd sides the right and the lower crops are one pixel larger. */
function quarters({ width, height }: Size): Size[] {
  const left = floorDivide(width, 2);
  const top = floorDivide(height, 2);
  return [top, height - top].flatMap((h) => [left, width - left].map((w) => ({ width: w, height: h })));
}

/** Shrinks the long side in proportion; raises a short one without. */
function bounded({ width, height }: Size, longest: number, shortest: number): Size {
  const ratio = width / height;
  let size = { width, height };
  if (width >= height && width > longest) size = { width: longest, height: int(longest / ratio) };
  else if (height > width && height > longest) size = { width: int(longest * ratio), height: longest };
  return { width: Math.max(size.width, shortest), height: Math.max(size.height, shortest) };
}

import { ceil, int } from "../python.ts";
import { checkSize, type Grid, type Size } from "../size.ts";

/*
 * Tiles of Idefics3 and, with other numbers, of SmolVLM: the longest side goes to a fixed length, up or down, then
 * the image is cut.
 *
 * Laurençon et al. 2024, “Building and better understanding vision-language models”, section 5.2. Code:
 * huggingface/transformers 4.57.6, src/transformers/models/idefics3/image_processing_idefics3.py and
 * smolvlm/image_processing_smolvlm.py.
 */

export interface Idefics3Options {
  split?: boolean;
  /** The longest side of the resized image in pixels: 1,456 unless more is wanted, up to 1,820. */
  longest?: number;
  /** Side of a tile in pixels. SmolVLM 2B: 384; 256M and 500M: 512. */
  tile?: number;
  /** 169 = (364/14)² / 2². SmolVLM 2B: 81; 256M and 500M: 64. */
  tokensPerImage?: number;
}

export interface Idefics3Tokens {
  /** After the longest side is set. */
  scaled: Size;
  /** Multiples of the tile: what is cut. */
  resized: Size;
  /** No columns and rows if nothing is cut. */
  grid: Grid;
  tiles: number;
  /** Tiles and, after them, the whole image in the size of a tile. */
  images: number;
  tokensPerImage: number;
  tokens: number;
  /** How many images the code's own count for placeholders gives; it differs for some lengths of the longest side. */
  imagesForPlaceholders: number;
}

const longestOfAll = 4096;

/** Size, tiles and tokens of an image. Throws `InvalidInput` if the height is zero. */
export function idefics3Tokens(image: Size, options: Idefics3Options = {}): Idefics3Tokens {
  const { split = true, longest = 1456, tile = 364, tokensPerImage = 169 } = options;
  checkSize(image, { width: 0, height: 1 });
  const scaled = capped(toLongest(image, longest));
  const resized = split ? toTiles(scaled, tile) : { width: tile, height: tile };
  const grid = cut(resized, tile);
  const tiles = grid.columns * grid.rows;
  const images = tiles + 1;
  const roundedUp = { width: ceil(scaled.width / tile) * tile, height: ceil(scaled.height / tile) * tile };
  const placeholders = cut(roundedUp, tile);
  return {
    scaled,
    resized,
    grid,
    tiles,
    images,
    tokensPerImage,
    tokens: images * tokensPerImage,
    imagesForPlaceholders: split ? placeholders.columns * placeholders.rows + 1 : 1,
  };
}

/** The other side becomes even. */
function toLongest({ width, height }: Size, longest: number): Size {
  const ratio = width / height;
  const even = (pixels: number) => Math.max(1, pixels % 2 === 0 ? pixels : pixels + 1);
  return width >= height
    ? { width: longest, height: even(int(longest / ratio)) }
    : { width: even(int(longest * ratio)), height: longest };
}

function capped({ width, height }: Size): Size {
  const ratio = width / height;
  if (Math.max(width, height) <= longestOfAll) return { width, height };
  return width >= height
    ? { width: longestOfAll, height: Math.max(1, int(longestOfAll / ratio)) }
    : { width: Math.max(1, int(longestOfAll * ratio)), height: longestOfAll };
}

/** The longest side rounds up first and takes the other with it, which then rounds up, too. */
function toTiles({ width, height }: Size, tile: number): Size {
  const ratio = width / height;
  const up = (pixels: number) => ceil(pixels / tile) * tile;
  return width >= height
    ? { width: up(width), height: up(int(up(width) / ratio)) }
    : { width: up(int(up(height) * ratio)), height: up(height) };
}

function cut({ width, height }: Size, tile: number): Grid {
  if (width <= tile && height <= tile) return { columns: 0, rows: 0 };
  return { columns: ceil(width / tile), rows: ceil(height / tile) };
}

import { allow } from "../invalid-input.ts";
import { floorDivide } from "../python.ts";

/*
 * Pixel shuffle: q × q neighbouring vectors become one, q² times as wide.
 *
 * Laurençon et al. 2024, “Building and better understanding vision-language models”, section 5.2. Code:
 * huggingface/transformers 4.57.6, src/transformers/models/idefics3/modeling_idefics3.py,
 * Idefics3Connector.pixel_shuffle.
 */

/** Rows of columns of vectors. */
export type VectorMap<T> = T[][][];

export interface Shuffled<T> {
  /** q neighbours of a row are one vector: h × w/q × qC. */
  columnsJoined: VectorMap<T>;
  /** And q of these that lie below one another: h/q × w/q × q²C. */
  rowsJoined: VectorMap<T>;
  /** The same in reading order: hw/q² × q²C. */
  tokens: T[][];
}

/** A map of h × w × C, step by step. Throws `InvalidInput` unless q divides h and w. */
export function pixelShuffle<T>(map: VectorMap<T>, q: number): Shuffled<T> {
  checkFactor(map.length, q);
  for (const row of map) checkFactor(row.length, q);
  const columnsJoined = map.map((row) => runs(row, q).map((run) => run.flat()));
  const rowsJoined = runs(columnsJoined, q).map((rows) =>
    (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? [])),
  );
  return { columnsJoined, rowsJoined, tokens: rowsJoined.flat() };
}

export interface ShuffleShape {
  /** Rows or columns of patches, and of tokens. */
  patches: number;
  tokens: number;
  /** Numbers in the vector of a patch, and of a token. */
  width: number;
  tokenWidth: number;
  /** Numbers in all of them, before and after. */
  numbers: number;
  /** Pixels at the right and at the bottom that fill no patch. */
  unused: number;
}

/** What a square tile becomes; sides in pixels. Throws `InvalidInput` unless q divides its rows of patches. */
export function shuffleShape({ tile, patch }: { tile: number; patch: number }, width: number, q: number): ShuffleShape {
  const patches = floorDivide(tile, patch);
  checkFactor(patches, q);
  return {
    patches,
    tokens: patches / q,
    width,
    tokenWidth: width * q * q,
    numbers: patches * patches * width,
    unused: tile - patches * patch,
  };
}

function checkFactor(patches: number, q: number): void {
  allow(
    patches > 0 && Number.isInteger(q) && q > 0 && patches % q === 0,
    `The factor q divides the patches in a row; ${patches} cannot be divided by ${q}.`,
  );
}

/** Parts of q. */
function runs<T>(list: T[], q: number): T[][] {
  return Array.from({ length: list.length / q }, (_, k) => list.slice(k * q, (k + 1) * q));
}

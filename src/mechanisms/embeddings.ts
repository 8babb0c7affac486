import { allow } from "./invalid-input.ts";

/*
 * Embeddings as lists of numbers. Two that meet have the same width.
 */

export function dot(p: number[], q: number[]): number {
  allow(p.length === q.length, `Both vectors have the same width; given ${p.length} and ${q.length}.`);
  return p.reduce((sum, x, k) => sum + x * (q[k] ?? Number.NaN), 0);
}

/** The vector of length one in the direction of `p`. Throws `InvalidInput` if all its numbers are zero. */
export function unit(p: number[]): number[] {
  const length = Math.hypot(...p);
  allow(length > 0, "A vector has a direction only if one of its numbers is not zero.");
  return p.map((x) => x / length);
}

/** Σ weight · vector, in the width of the vectors. */
export function weighted(vectors: number[][], weights: number[]): number[] {
  return (vectors[0] ?? []).map((_, k) =>
    dot(
      vectors.map((vector) => vector[k] ?? Number.NaN),
      weights,
    ),
  );
}

/** The mean of vectors of one width. */
export function average(vectors: number[][]): number[] {
  return weighted(
    vectors,
    vectors.map(() => 1 / vectors.length),
  );
}

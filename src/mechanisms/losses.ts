import { allow } from "./invalid-input.ts";

/*
 * Losses that several models share, in nats. A list of logits has one number per candidate; a matrix of logits has
 * N rows, one per image, and N columns, one per caption.
 */

/** ln Σ exp(x), without overflow. */
function logSumExp(xs: number[]): number {
  const top = Math.max(...xs);
  return top + Math.log(xs.reduce((sum, x) => sum + Math.exp(x - top), 0));
}

/** Probabilities that add up to one, in the shape of `logits`. */
export function softmax(logits: number[]): number[] {
  const all = logSumExp(logits);
  return logits.map((x) => Math.exp(x - all));
}

/** −ln of the probability of candidate number `target`. Throws `InvalidInput` if there is no such candidate. */
export function crossEntropy(logits: number[], target: number): number {
  const own = logits[target];
  allow(own !== undefined, `The target is one of the ${logits.length} candidates, counted from 0; given ${target}.`);
  // Zero at least: the sum may fall below its largest term by a rounding.
  return Math.max(0, logSumExp(logits) - own);
}

/** ln σ(x), without overflow. */
export function logSigmoid(x: number): number {
  return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
}

/** σ(x) = 1 / (1 + e⁻ˣ), the logistic function. */
export function sigmoid(x: number): number {
  return Math.exp(logSigmoid(x));
}

export function mean(xs: number[]): number {
  allow(xs.length > 0, "A mean needs one number at least; given none.");
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

/** Rows become columns. */
export function transpose(matrix: number[][]): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? Number.NaN));
}

/** Both directions of the contrastive loss of N pairs, each a mean over N cross-entropies. */
export interface Contrast {
  /** Image k among all captions: rows. */
  imageToText: number;
  /** Caption k among all images: columns. */
  textToImage: number;
}

/** `logits` is N × N and pair k stands on the diagonal. Throws `InvalidInput` if the matrix is not square. */
export function contrast(logits: number[][]): Contrast {
  allow(
    logits.length > 0 && logits.every((row) => row.length === logits.length),
    `As many captions as images, one at least; given rows of ${logits.map(({ length }) => length).join(", ")}.`,
  );
  const direction = (rows: number[][]) => mean(rows.map((row, k) => crossEntropy(row, k)));
  return { imageToText: direction(logits), textToImage: direction(transpose(logits)) };
}

/** How the mean of both directions changes with each logit, N × N: below 0 where the logit should rise. */
export function contrastGradient(logits: number[][]): number[][] {
  const byRow = logits.map(softmax);
  const byColumn = transpose(transpose(logits).map(softmax));
  return byRow.map((row, i) =>
    row.map((p, j) => ((p + (byColumn[i]?.[j] ?? 0)) / 2 - (i === j ? 1 : 0)) / logits.length),
  );
}

import { allow } from "../invalid-input.ts";

/*
 * LoRA, DoRA and VeRA: how many parameters they train beside a frozen matrix of d × k, and what they make of it.
 *
 * Hu et al. 2022; code: microsoft/LoRA, loralib/layers.py. Liu et al. 2024 (DoRA); code:
 * NVlabs/DoRA. Kopiczko et al. 2024 (VeRA); code: huggingface/peft, src/peft/tuners/vera.
 */

export interface Budget {
  /** Trained parameters. */
  trained: number;
  /** Parameters of the matrix, which stay frozen. */
  full: number;
  /** Trained over full. */
  share: number;
}

/** Two thin matrices, d × r and r × k. Throws `InvalidInput` unless all sides are whole numbers above 0. */
export function loraBudget(d: number, k: number, rank: number): Budget {
  checkSides(d, k, rank);
  return budget(rank * (d + k), d * k);
}

/** The same and a magnitude for each of the k columns. */
export function doraBudget(d: number, k: number, rank: number): Budget {
  checkSides(d, k, rank);
  return budget(rank * (d + k) + k, d * k);
}

/** Of `matrices` square matrices: a scale for each of d rows and each of r ranks; the thin matrices are drawn once. */
export function veraBudget(matrices: number, d: number, rank: number): Budget {
  checkSides(matrices, d, rank);
  return budget(matrices * (d + rank), matrices * d * d);
}

/** The rank at which LoRA trains as many parameters as the matrix has. */
export function breakEvenRank(d: number, k: number): number {
  checkSides(d, k);
  return (d * k) / (d + k);
}

/** What LoRA adds to the matrix: (alpha / r) · B A, with B of d × r and A of r × k. */
export function loraUpdate(b: number[][], a: number[][], alpha: number): number[][] {
  allow(
    a.length > 0 && b.every((row) => row.length === a.length),
    `B has as many columns as A has rows; given ${b[0]?.length ?? 0} and ${a.length}.`,
  );
  const scale = alpha / a.length;
  return b.map((row) => (a[0] ?? []).map((_, j) => scale * row.reduce((sum, x, r) => sum + x * (a[r]?.[j] ?? 0), 0)));
}

/**
 * DoRA: each column of `weights` + `update` in its direction, in the length that `magnitudes` say; without them the
 * column keeps the length it had in `weights`. Throws `InvalidInput` if a column vanishes.
 */
export function doraMerge(weights: number[][], update: number[][], magnitudes = columnLengths(weights)): number[][] {
  const sum = weights.map((row, i) => row.map((x, j) => x + (update[i]?.[j] ?? 0)));
  const lengths = columnLengths(sum);
  for (const length of lengths) allow(length > 0, "Each column has a direction: not all of its numbers are zero.");
  return sum.map((row) => row.map((x, j) => ((magnitudes[j] ?? 0) * x) / (lengths[j] ?? 1)));
}

/** Length of each column. */
export function columnLengths(matrix: number[][]): number[] {
  return (matrix[0] ?? []).map((_, j) => Math.hypot(...matrix.map((row) => row[j] ?? 0)));
}

function budget(trained: number, full: number): Budget {
  return { trained, full, share: trained / full };
}

function checkSides(...sides: number[]): void {
  for (const side of sides) {
    allow(Number.isInteger(side) && side > 0, `Sides, ranks and counts are whole numbers above 0; given ${side}.`);
  }
}

import { logSigmoid } from "../losses.ts";

/*
 * The sigmoid loss of SigLIP, which Llip uses, too: each of the N² pairs is a question of its own, match or not.
 *
 * Zhai et al. 2023. Code: mlfoundations/open_clip, src/open_clip/loss.py, SigLipLoss.
 */

export interface SigmoidLoss {
  /** Of each pair of an image (row) and a caption (column), in nats. */
  pairs: number[][];
  /** Their sum over N. */
  loss: number;
}

/** `cosines` is N × N with the matches on the diagonal; logit = scale · cosine + bias, and the bias begins below 0. */
export function sigmoidLoss(cosines: number[][], scale: number, bias: number): SigmoidLoss {
  const pairs = cosines.map((row, i) =>
    row.map((cosine, j) => -logSigmoid((i === j ? 1 : -1) * (scale * cosine + bias)) + 0),
  );
  return { pairs, loss: pairs.flat().reduce((sum, x) => sum + x, 0) / cosines.length };
}

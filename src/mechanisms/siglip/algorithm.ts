import { contrastGradient, crossEntropy, logSigmoid, sigmoid, transpose } from "../losses.ts";

/*
 * The sigmoid loss of SigLIP, which Llip uses, too: each of the N² pairs is a question of its own, match or not. And
 * CLIP's softmax loss in the same form, so that both can be compared pair by pair.
 *
 * Zhai et al. 2023. Code: mlfoundations/open_clip, src/open_clip/loss.py, SigLipLoss.
 */

export interface PairLoss {
  /** What each pair of an image (row) and a caption (column) adds, in nats; undefined where it has no term. */
  pairs: (number | undefined)[][];
  /** Their sum over N. */
  loss: number;
  /** ∂loss/∂cosine, N × N: below 0 where the pair is to come closer. */
  gradient: number[][];
}

export interface SigmoidLoss extends PairLoss {
  pairs: number[][];
}

/** +1 where image and caption belong together, −1 elsewhere. */
export function label(image: number, caption: number): 1 | -1 {
  return image === caption ? 1 : -1;
}

/** `cosines` is N × N with the matches on the diagonal; logit = scale · cosine + bias, and the bias begins below 0. */
export function sigmoidLoss(cosines: number[][], scale: number, bias: number): SigmoidLoss {
  const signed = cosines.map((row, i) => row.map((cosine, j) => label(i, j) * (scale * cosine + bias)));
  const pairs = signed.map((row) => row.map((x) => -logSigmoid(x) + 0));
  const gradient = signed.map((row, i) => row.map((x, j) => (-label(i, j) * scale * sigmoid(-x)) / cosines.length));
  return { pairs, loss: pairs.flat().reduce((sum, x) => sum + x, 0) / cosines.length, gradient };
}

/** The loss of CLIP. Only matches have a term: half of it comes from the row and half from the column. */
export function softmaxLoss(cosines: number[][], scale: number): PairLoss {
  const logits = cosines.map((row) => row.map((cosine) => scale * cosine));
  const columns = transpose(logits);
  const terms = logits.map((row, k) => (crossEntropy(row, k) + crossEntropy(columns[k] ?? [], k)) / 2);
  return {
    pairs: terms.map((term, i) => terms.map((_, j) => (i === j ? term : undefined))),
    loss: terms.reduce((sum, x) => sum + x, 0) / terms.length,
    gradient: contrastGradient(logits).map((row) => row.map((x) => scale * x)),
  };
}

import { allow } from "../invalid-input.ts";
import { contrast } from "../losses.ts";

/*
 * CoCa's attention masks and its two losses.
 *
 * Yu et al. 2022, equations 2 to 4. Code (the authors published none): lucidrains/CoCa-pytorch.
 * Two ports shift the padding of the CLS row by one place; this follows the paper.
 */

/** Row: the token that attends. Column: what it may attend to. */
export type Mask = boolean[][];

export interface Masks {
  /** Text tokens and, last, CLS, among themselves in the lower half of the decoder: (n+1) × (n+1). */
  unimodal: Mask;
  /** Text tokens among themselves in the upper half, where CLS is gone: n × n. */
  multimodal: Mask;
  /** Text tokens to image tokens in the upper half: n × m. The lower half does not see the image. */
  cross: Mask;
}

/** `padding` has the places, from 0, of text tokens that only fill up: CLS, which stands for the text, skips them. */
export function masks(textTokens: number, imageTokens: number, padding: number[] = []): Masks {
  for (const count of [textTokens, imageTokens]) {
    allow(Number.isInteger(count) && count > 0, `Text and image have one token at least; given ${count}.`);
  }
  const matrix = (rows: number, columns: number, may: (row: number, column: number) => boolean): Mask =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => may(row, column)));
  const cls = textTokens;
  return {
    unimodal: matrix(cls + 1, cls + 1, (row, column) => column <= row && !(row === cls && padding.includes(column))),
    multimodal: matrix(textTokens, textTokens, (row, column) => column <= row),
    cross: matrix(textTokens, imageTokens, () => true),
  };
}

export interface CocaLoss {
  /** Sum of both directions: twice the loss of CLIP, as equation 2 is printed. */
  contrastive: number;
  /** Sum over the caption's tokens of −ln p. */
  captioning: number;
  loss: number;
}

/**
 * `logits` is N × N (cosines over the temperature); `probabilities` are those of a caption's right tokens. Throws
 * `InvalidInput` unless each of them is above 0 and at most 1.
 */
export function cocaLoss(
  logits: number[][],
  probabilities: number[],
  weights: { contrastive: number; captioning: number } = { contrastive: 1, captioning: 2 },
): CocaLoss {
  const { imageToText, textToImage } = contrast(logits);
  const contrastive = imageToText + textToImage;
  const captioning = probabilities.reduce((sum, p) => {
    allow(p > 0 && p <= 1, `A probability is above 0 and at most 1; given ${p}.`);
    return sum - Math.log(p);
  }, 0);
  return {
    contrastive,
    captioning,
    loss: weights.contrastive * contrastive + weights.captioning * captioning,
  };
}

import { average, dot, unit } from "../embeddings.ts";
import { allow } from "../invalid-input.ts";
import { type Contrast, contrast, contrastGradient, softmax, transpose } from "../losses.ts";

/*
 * The symmetric contrastive loss of CLIP, its probabilities and its gradient; zero-shot classification; retrieval.
 *
 * Radford et al. 2021, section 2.3, figure 3. Code: openai/CLIP, clip/model.py. The page on CLIP prints the
 * loss as a listing; a test holds both together.
 */

/** Largest scale that the learned one may reach. */
const largestScale = 100;

/** The scale by which cosines become logits, from the learned parameter: e^logScale, 100 at most. */
export function scaleOf(logScale: number): number {
  return Math.min(Math.exp(logScale), largestScale);
}

/** Cosines of all images with all captions, N × N; pair k belongs together. Throws `InvalidInput` for a zero vector. */
export function cosines(images: number[][], captions: number[][]): number[][] {
  const v = captions.map(unit);
  return images.map(unit).map((u) => v.map((each) => dot(u, each)));
}

export interface ClipLoss extends Contrast {
  /** Mean of both directions, in nats. */
  loss: number;
  /** Row i: probability of each caption for image i. */
  captionsOfImage: number[][];
  /** Row i, column j: probability of image i for caption j, so that columns add up to one. */
  imagesOfCaption: number[][];
  /** ∂loss/∂cosine, N × N: negative where the pair is to come closer. */
  gradient: number[][];
}

/** The loss of N pairs from their N × N cosines. Throws `InvalidInput` unless the matrix is square and `scale` above 0. */
export function clipLoss(cosineMatrix: number[][], scale: number): ClipLoss {
  allow(scale > 0, `The scale is above 0; given ${scale}.`);
  const logits = cosineMatrix.map((row) => row.map((cosine) => scale * cosine));
  const { imageToText, textToImage } = contrast(logits);
  const captionsOfImage = logits.map(softmax);
  const imagesOfCaption = transpose(transpose(logits).map(softmax));
  const gradient = contrastGradient(logits).map((row) => row.map((x) => scale * x));
  const loss = (imageToText + textToImage) / 2;
  return { imageToText, textToImage, loss, captionsOfImage, imagesOfCaption, gradient };
}

export interface Classification {
  /** Of each class, the vector of length one. */
  classes: number[][];
  cosines: number[];
  /** Of each class, adding up to one. */
  probabilities: number[];
}

/**
 * Zero-shot classification: a class is the mean of its prompts' vectors, each brought to length one before, and the
 * mean after. `prompts` has one list of text embeddings per class.
 */
export function classify(image: number[], prompts: number[][][], scale: number): Classification {
  const classes = prompts.map((ofClass) => unit(average(ofClass.map(unit))));
  const all = classes.map((each) => dot(unit(image), each));
  return { classes, cosines: all, probabilities: softmax(all.map((cosine) => scale * cosine)) };
}

/**
 * Recall@K: the share of queries (rows) whose own match (the diagonal) is among the K highest scores of the row.
 * Of equal scores the first ranks higher.
 */
export function recallAt(k: number, scores: number[][]): number {
  const hits = scores.filter((row, i) => {
    const own = row[i];
    allow(own !== undefined, "Each query has its own match among the candidates.");
    return row.filter((score, j) => score > own || (score === own && j < i)).length < k;
  });
  return hits.length / scores.length;
}

import { allow } from "../invalid-input.ts";
import { type Contrast, crossEntropy, mean, transpose } from "../losses.ts";

/*
 * FLAVA: which input triggers which loss, and the losses. The paper names five; the code has six terms, since masked
 * multimodal modelling has one for each modality. All have weight 1.
 *
 * Singh et al. 2022, section 3. Code: facebookresearch/multimodal, torchmultimodal/modules/losses/flava.py.
 */

export type Sample = "image" | "text" | "matched pair" | "mismatched pair";
export type Term = "MIM" | "MLM" | "GC" | "MMM image" | "MMM text" | "ITM";
/** What an encoder sees of a sample. */
export type View = "clean" | "masked";

export interface Route {
  image: View[];
  text: View[];
  multimodal: View[];
  terms: Term[];
  /** What image–text matching is to answer. */
  isMatch?: boolean;
}

/**
 * Masked modelling of one modality is left out as soon as there are both. A mismatched pair only pays for matching; it
 * is shown clean too, since its embeddings are candidates in the contrast.
 */
export const routes: Record<Sample, Route> = {
  image: { image: ["masked"], text: [], multimodal: [], terms: ["MIM"] },
  text: { image: [], text: ["masked"], multimodal: [], terms: ["MLM"] },
  "matched pair": {
    image: ["clean", "masked"],
    text: ["clean", "masked"],
    multimodal: ["masked"],
    terms: ["GC", "MMM image", "MMM text", "ITM"],
    isMatch: true,
  },
  "mismatched pair": {
    image: ["clean", "masked"],
    text: ["clean", "masked"],
    multimodal: ["masked"],
    terms: ["ITM"],
    isMatch: false,
  },
};

/** The kind of a sample whose image and text are about these things. Throws `InvalidInput` if it has neither. */
export function sampleOf(image?: string, text?: string): Sample {
  allow(image !== undefined || text !== undefined, "A sample has an image, a text or both.");
  if (text === undefined) return "image";
  if (image === undefined) return "text";
  return image === text ? "matched pair" : "mismatched pair";
}

/** How often a batch of joint training is drawn from each kind of data. */
export const shares = { image: 0.15, text: 0.15, pair: 0.7 };

/** Logits of the candidates and which one is right: at a masked patch or word, or of a pair (0 no match, 1 match). */
export interface Guess {
  logits: number[];
  target: number;
}

/** Masked modelling and matching: the mean cross-entropy of the guesses. Throws `InvalidInput` if there are none. */
export function guessLoss(guesses: Guess[]): number {
  return mean(guesses.map(({ logits, target }) => crossEntropy(logits, target)));
}

/**
 * The global contrastive loss on N × N cosines. Only matched pairs ask, but the embeddings of all are candidates.
 * Throws `InvalidInput` if no pair is matched.
 */
export function globalContrast(
  cosines: number[][],
  scale: number,
  isMatched: boolean[] = cosines.map(() => true),
): Contrast & { loss: number } {
  allow(isMatched.length === cosines.length, "Each pair is matched or not.");
  const direction = (rows: number[][]) =>
    guessLoss(
      rows.flatMap((row, target) => (isMatched[target] ? [{ logits: row.map((x) => scale * x), target }] : [])),
    );
  const imageToText = direction(cosines);
  const textToImage = direction(transpose(cosines));
  return { imageToText, textToImage, loss: (imageToText + textToImage) / 2 };
}

/** The sum of the terms that the samples trigger. Throws `InvalidInput` if a value of theirs is missing. */
export function totalLoss(samples: Sample[], values: { [T in Term]?: number }): number {
  const terms = new Set(samples.flatMap((sample) => routes[sample].terms));
  return [...terms].reduce((sum, term) => {
    const value = values[term];
    allow(value !== undefined, `Each term that is triggered has a value; ${term} has none.`);
    return sum + value;
  }, 0);
}

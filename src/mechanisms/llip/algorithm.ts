import { dot, unit, weighted } from "../embeddings.ts";
import { allow } from "../invalid-input.ts";
import { softmax } from "../losses.ts";

/*
 * Llip's mixing: the caption chooses how an image's K tokens become one vector. The projections that the model learns
 * (queries, keys, values, output) are left out, that is, the identity.
 *
 * Lavoie et al. 2024. No code was published. The loss on the mixed vectors is SigLIP's: see `siglip`.
 */

export interface Mixture {
  /** For each head, K weights that add up to one. */
  weights: number[][];
  /** The mixed tokens, not yet of length one, d wide. */
  mixed: number[];
  /** Cosine of the mixed tokens with the caption. */
  cosine: number;
}

export interface MixOptions {
  /** Caption and tokens are cut into so many slices, each mixed on its own. */
  heads?: number;
  /** The larger, the more even the weights; with Infinity the caption has no say. */
  temperature?: number;
}

/**
 * Mixes an image's `tokens` (K × d) for a `caption` (d). Throws `InvalidInput` unless there is a token, all are as
 * wide as the caption, the heads divide the width, and the temperature is above 0.
 */
export function mix(caption: number[], tokens: number[][], { heads = 1, temperature = 1 }: MixOptions = {}): Mixture {
  const width = caption.length / heads;
  allow(tokens.length > 0, "An image has one token at least; given none.");
  allow(
    tokens.every((token) => token.length === caption.length),
    `Each token is as wide as the caption; given ${tokens.map(({ length }) => length).join(", ")} for ${caption.length}.`,
  );
  allow(
    Number.isInteger(width) && width > 0,
    `The heads divide the width of the caption; given ${heads} for ${caption.length}.`,
  );
  allow(temperature > 0, `The temperature is above 0; given ${temperature}.`);
  const ofHead = Array.from({ length: heads }, (_, head) => {
    const slice = (vector: number[]) => vector.slice(head * width, (head + 1) * width);
    const keys = tokens.map(slice);
    const weights = softmax(keys.map((key) => dot(slice(caption), key) / temperature));
    return { weights, mixed: weighted(keys, weights) };
  });
  const mixed = ofHead.flatMap((each) => each.mixed);
  return { weights: ofHead.map(({ weights }) => weights), mixed, cosine: dot(unit(mixed), unit(caption)) };
}

/** Cosines of N images (each K × d) with N captions: each image is mixed by the caption it is compared with. */
export function mixedCosines(images: number[][][], captions: number[][], options: MixOptions = {}): number[][] {
  return images.map((tokens) => captions.map((caption) => mix(caption, tokens, options).cosine));
}

import { allow } from "../invalid-input.ts";
import { crossEntropy, mean } from "../losses.ts";

/*
 * MaskVLM's joint masking: one modality is masked and rebuilt from the other, which is whole. Both directions, never
 * both masks at once.
 *
 * Kwon et al. 2023. No code was published; how a share is rounded to whole words and blocks is ours.
 */

export interface Pass<T, P> {
  /** A masked word or patch is `undefined`. */
  tokens: (T | undefined)[];
  patches: (P | undefined)[];
}

export interface Views<T, P> {
  /** Masked words, whole image: the words are guessed. */
  rebuildText: Pass<T, P>;
  /** Masked image, whole text: the pixels are guessed. */
  rebuildImage: Pass<T, P>;
}

/** The two passes of a pair. `maskedTokens` and `maskedPatches` are places from 0; throws `InvalidInput` if one is not there. */
export function maskedViews<T, P>(
  tokens: T[],
  patches: P[],
  maskedTokens: number[],
  maskedPatches: number[],
): Views<T, P> {
  return {
    rebuildText: { tokens: without(tokens, maskedTokens), patches },
    rebuildImage: { tokens, patches: without(patches, maskedPatches) },
  };
}

/** What the paper compares with: both masked in the same pass, so that each is guessed from what is left of both. */
export function maskedTogether<T, P>(
  tokens: T[],
  patches: P[],
  maskedTokens: number[],
  maskedPatches: number[],
): Pass<T, P> {
  return { tokens: without(tokens, maskedTokens), patches: without(patches, maskedPatches) };
}

function without<X>(list: X[], masked: number[]): (X | undefined)[] {
  for (const place of masked) {
    allow(place in list, `Masked places are from 0 to ${list.length - 1}; given ${place}.`);
  }
  return list.map((each, place) => (masked.includes(place) ? undefined : each));
}

/** How many of `count` words or blocks a share of 0 to 1 masks: the nearest whole number. */
export function maskedCount(count: number, share: number): number {
  allow(share >= 0 && share <= 1, `A share is from 0 to 1; given ${share}.`);
  return Math.round(count * share);
}

/** Which of `count` words or blocks a draw masks. A larger share of the same draw masks these and more. */
export function maskedPlaces(count: number, share: number, draw: number): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  let state = draw;
  const shuffled: number[] = [];
  while (places.length > 0) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    shuffled.push(...places.splice(state % places.length, 1));
  }
  return shuffled.slice(0, maskedCount(count, share)).sort((a, b) => a - b);
}

/** Patches and colour values of blocks of 32 × 32 pixels, with patches of 16 × 16 and three channels. */
export function sizeOf(blocks: number): { patches: number; values: number } {
  return { patches: 4 * blocks, values: 3 * 32 ** 2 * blocks };
}

export type Term = "txt" | "img" | "ITC" | "ITM";

/** The terms of the loss: restoring only where something is masked, alignment always. */
export function termsOf(maskedTokens: number, maskedPatches: number): Term[] {
  return [
    ...(maskedTokens > 0 ? (["txt"] as const) : []),
    ...(maskedPatches > 0 ? (["img"] as const) : []),
    "ITC",
    "ITM",
  ];
}

/** The loss of the masked words: their mean cross-entropy. */
export function textLoss(guesses: { logits: number[]; target: number }[]): number {
  return mean(guesses.map(({ logits, target }) => crossEntropy(logits, target)));
}

/** The loss of the masked pixels: the mean absolute difference over them alone. Throws `InvalidInput` if none is masked. */
export function imageLoss(original: number[], rebuilt: number[], isMasked: boolean[]): number {
  allow(
    original.length === rebuilt.length && original.length === isMasked.length,
    "Both images and the mask have the same pixels.",
  );
  return mean(original.flatMap((pixel, k) => (isMasked[k] ? [Math.abs(pixel - (rebuilt[k] ?? 0))] : [])));
}

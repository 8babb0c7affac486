import { allow } from "../invalid-input.ts";

/*
 * CLIPScore: the cosine of an image and a caption, stretched; RefCLIPScore also looks at captions that people wrote.
 *
 * Hessel et al. 2021. Code: jmhessel/clipscore, clipscore.py.
 */

/** 2.5 times the cosine, 0 at least. Throws `InvalidInput` unless the cosine is from −1 to 1. */
export function clipScore(cosine: number): number {
  checkCosine(cosine);
  return 2.5 * Math.max(cosine, 0);
}

/** Harmonic mean of the score and the largest cosine of the caption with a reference, 0 if one of them is 0. */
export function refClipScore(cosine: number, referenceCosines: number[]): number {
  allow(referenceCosines.length > 0, "There is one reference at least; given none.");
  referenceCosines.forEach(checkCosine);
  const score = clipScore(cosine);
  const nearest = Math.max(0, ...referenceCosines);
  return score === 0 || nearest === 0 ? 0 : (2 * score * nearest) / (score + nearest);
}

function checkCosine(cosine: number): void {
  allow(Math.abs(cosine) <= 1, `A cosine is from −1 to 1; given ${cosine}.`);
}

import { allow } from "../invalid-input.ts";

/*
 * How much of a score needs the image: multimodal gain and leakage.
 *
 * Chen et al. 2024 (MMStar).
 */

/** Scores of a benchmark in per cent. */
export interface BlindScores {
  withImage: number;
  /** The same model, the image left out. */
  withoutImage: number;
  /** Its language model before it was trained with images. */
  languageModel: number;
}

export interface Gains {
  /** What the image adds, in points; below 0 if it harms. */
  gain: number;
  /** What training with images adds without an image: a sign that the questions were in it. 0 at least. */
  leakage: number;
}

/** Throws `InvalidInput` unless the scores are from 0 to 100. */
export function gains({ withImage, withoutImage, languageModel }: BlindScores): Gains {
  for (const score of [withImage, withoutImage, languageModel]) {
    allow(score >= 0 && score <= 100, `A score is from 0 to 100; given ${score}.`);
  }
  return { gain: withImage - withoutImage, leakage: Math.max(0, withoutImage - languageModel) };
}

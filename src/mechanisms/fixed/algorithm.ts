import { allow } from "../invalid-input.ts";
import { floorDivide } from "../python.ts";
import type { Grid } from "../size.ts";

/*
 * Models that bring every image to one square, so that the count of tokens is fixed.
 *
 * CLIP: Radford et al. 2021, openai/CLIP. SigLIP: Zhai et al. 2023. LLaVA-1.5: haotian-liu/LLaVA at c121f04,
 * llava/model/multimodal_encoder/clip_encoder.py (without CLS). CM3leon: Yu et al. 2023 (image tokenizer of
 * Make-A-Scene: one code for 8 × 8 pixels).
 */

export interface FixedEncoder {
  /** Side of the square in pixels. */
  input: number;
  /** Side of a patch in pixels. */
  patch: number;
  /** Tokens that are not patches. */
  extra: number;
}

export const fixedEncoders = {
  "clip-vit-b-32-224": { input: 224, patch: 32, extra: 1 },
  "clip-vit-b-16-224": { input: 224, patch: 16, extra: 1 },
  "clip-vit-l-14-224": { input: 224, patch: 14, extra: 1 },
  "clip-vit-l-14-336": { input: 336, patch: 14, extra: 1 },
  "siglip-so400m-14-384": { input: 384, patch: 14, extra: 0 },
  "llava-1.5": { input: 336, patch: 14, extra: 0 },
  cm3leon: { input: 256, patch: 8, extra: 0 },
} satisfies Record<string, FixedEncoder>;

export interface FixedTokens {
  grid: Grid;
  /** One per patch. */
  tokens: number;
  extra: number;
  /** Both together. */
  sequence: number;
}

/** Throws `InvalidInput` unless the sides are whole numbers of pixels and a patch fits into the square. */
export function fixedTokens({ input, patch, extra }: FixedEncoder): FixedTokens {
  allow(
    Number.isInteger(input) && Number.isInteger(patch) && patch > 0 && input >= patch,
    `Square and patch have whole pixels and a patch fits into the square; given ${input} and ${patch}.`,
  );
  const side = floorDivide(input, patch);
  return { grid: { columns: side, rows: side }, tokens: side * side, extra, sequence: side * side + extra };
}

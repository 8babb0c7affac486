import { type FixedEncoder, fixedEncoders, fixedTokens } from "../../src/mechanisms/fixed/algorithm.ts";
import { allow } from "../../src/mechanisms/invalid-input.ts";
import { given, type Models } from "./input.ts";

/** Squares of one size. */
export const fixed: Models = {
  fixed: ({ options }) => {
    const known: Record<string, FixedEncoder> = fixedEncoders;
    const encoder = known[options.name ?? ""];
    allow(encoder !== undefined, `The encoder is one of ${Object.keys(known).join(", ")}; given ${options.name}.`);
    const { grid, tokens, extra, sequence } = fixedTokens({
      ...encoder,
      ...given({ input: options.input, patch: options.patch }),
    });
    return { grid, visual_tokens: tokens, extra_tokens: extra, sequence };
  },
};

import { idefics2Tokens } from "../../src/mechanisms/idefics2/algorithm.ts";
import { idefics3Tokens } from "../../src/mechanisms/idefics3/algorithm.ts";
import { given, type Input, type Models, type Output } from "./input.ts";

/** Idefics2, and Idefics3, whose tiles SmolVLM has too. */
export const idefics: Models = {
  idefics2: ({ options, ...image }) => {
    const { tokensPerImage, tokens, ...rest } = idefics2Tokens(
      image,
      given({
        split: options.do_image_splitting,
        longest: options.longest_edge,
        shortest: options.shortest_edge,
      }),
    );
    return { ...rest, tokens_per_image: tokensPerImage, visual_tokens: tokens };
  },

  idefics3,
  smolvlm: idefics3,
};

function idefics3({ options, ...image }: Input): Output {
  const { scaled, tokensPerImage, tokens, imagesForPlaceholders, ...rest } = idefics3Tokens(
    image,
    given({
      split: options.do_image_splitting,
      longest: options.longest_edge,
      tile: options.tile,
      tokensPerImage: options.tokens_per_image,
    }),
  );
  return {
    ...rest,
    resized_longest_edge: scaled,
    tokens_per_image: tokensPerImage,
    visual_tokens: tokens,
    images_by_get_number_of_image_patches: imagesForPlaceholders,
  };
}

import { tiling } from "../../src/mechanisms/internvl/algorithm.ts";
import { nextTokens } from "../../src/mechanisms/llava-next/algorithm.ts";
import { sliceImage } from "../../src/mechanisms/minicpm-v/algorithm.ts";
import { given, type Models } from "./input.ts";

/** Tiles of a grid that is chosen for each image. */
export const tiles: Models = {
  internvl: ({ options, ...image }) => {
    const { tokensPerImage, tokens, ...rest } = tiling(
      image,
      given({
        tile: options.image_size,
        minTiles: options.min_num,
        maxTiles: options.max_num,
        useThumbnail: options.use_thumbnail,
      }),
    );
    return {
      ...rest,
      tokens_per_image: tokensPerImage,
      visual_tokens: tokens,
      visual_tokens_with_img_tags: tokens + 2,
    };
  },

  "minicpm-v": ({ options, ...image }) => {
    const { wanted, source, sourcePatches, sliced, images, tokensPerImage, tokens, markers, lineBreaks } = sliceImage(
      image,
      given({
        version: options.schema,
        maxSlices: options.max_slice_nums,
        side: options.scale_resolution,
        patch: options.patch_size,
        queries: options.query_num,
      }),
    );
    return {
      multiple: wanted,
      source,
      source_patches: sourcePatches,
      grid: sliced?.grid ?? null,
      slice: sliced?.slice ?? null,
      slice_patches: sliced?.slicePatches ?? 0,
      refined: sliced?.refined ?? null,
      images,
      tokens_per_image: tokensPerImage,
      visual_tokens: tokens,
      marker_tokens: markers,
      row_newlines: lineBreaks,
    };
  },

  "llava-next": ({ options, ...image }) => {
    const { canvas, baseTokens, lineBreaks, tokens, tokensOfPort, ...rest } = nextTokens(
      image,
      given({ canvases: options.grid_pinpoints?.map(([width, height]) => ({ width, height })) }),
    );
    return {
      ...rest,
      best_resolution: canvas,
      base_tokens: baseTokens,
      newline_tokens: lineBreaks,
      visual_tokens: tokens,
      visual_tokens_hf: tokensOfPort,
    };
  },
};

import { type FixedEncoder, fixedEncoders, fixedTokens } from "../../src/mechanisms/fixed/algorithm.ts";
import { idefics2Tokens } from "../../src/mechanisms/idefics2/algorithm.ts";
import { idefics3Tokens } from "../../src/mechanisms/idefics3/algorithm.ts";
import { tiling } from "../../src/mechanisms/internvl/algorithm.ts";
import { allow } from "../../src/mechanisms/invalid-input.ts";
import { nextTokens } from "../../src/mechanisms/llava-next/algorithm.ts";
import { positions, type Segment } from "../../src/mechanisms/m-rope/algorithm.ts";
import { sliceImage } from "../../src/mechanisms/minicpm-v/algorithm.ts";
import { imageTokens, type ResizeOptions, videoTokens } from "../../src/mechanisms/qwen2-vl/algorithm.ts";
import type { Size } from "../../src/mechanisms/size.ts";

/** A case of a file of vectors: what goes in, under the names of the released code. Fields vary by model. */
export interface Input extends Size {
  total_frames?: number;
  video_fps?: number;
  segments?: ({ type: "text"; length: number } | { type: "image" | "video"; grid_thw: [number, number, number] })[];
  options: Options;
}

interface Options {
  // Qwen2-VL, and its video.
  factor?: number;
  implementation?: ResizeOptions["release"];
  min_pixels?: number;
  max_pixels?: number;
  patch_size?: number;
  merge_size?: number;
  fps?: number;
  nframes?: number;
  min_frames?: number;
  max_frames?: number;
  total_pixels?: number;
  resized_height?: number;
  resized_width?: number;
  // M-RoPE.
  tokens_per_second?: number;
  second_per_grid_ts?: number[];
  left_padding?: number;
  model?: string;
  // InternVL.
  image_size?: number;
  min_num?: number;
  max_num?: number;
  use_thumbnail?: boolean;
  // Idefics2, Idefics3, SmolVLM.
  do_image_splitting?: boolean;
  longest_edge?: number;
  shortest_edge?: number;
  tile?: number;
  tokens_per_image?: number;
  // MiniCPM-V.
  schema?: "2.5" | "2.6";
  max_slice_nums?: number;
  scale_resolution?: number;
  query_num?: number;
  // LLaVA-NeXT.
  grid_pinpoints?: [width: number, height: number][];
  // Fixed squares.
  name?: string;
  input?: number;
  patch?: number;
}

/** What an algorithm gives, under the names of the vectors. */
export type Output = Record<string, unknown>;

/** The `model` of a file's header → its algorithm. */
export const models: Record<string, (input: Input) => Output> = {
  "qwen2-vl": ({ options, ...image }) => {
    const { resized, grid, patches, tokens } = imageTokens(
      image,
      given({
        factor: options.factor,
        minPixels: options.min_pixels,
        maxPixels: options.max_pixels,
        release: options.implementation,
        patch: options.patch_size,
        merge: options.merge_size,
      }),
    );
    return {
      resized,
      grid_thw: grid,
      patches,
      visual_tokens: tokens,
      visual_tokens_with_start_end: tokens + 2,
      degenerate: tokens === 0,
    };
  },

  "qwen2-vl-video": ({ options, total_frames = 0, video_fps = 0, ...size }) => {
    const { resized_width: width, resized_height: height } = options;
    const { sampledFrames, resized, grid, tokens } = videoTokens(
      { ...size, frames: total_frames, fps: video_fps },
      given({
        fps: options.fps,
        frames: options.nframes,
        minFrames: options.min_frames,
        maxFrames: options.max_frames,
        minPixels: options.min_pixels,
        maxPixels: options.max_pixels,
        totalPixels: options.total_pixels,
        resized: width === undefined || height === undefined ? undefined : { width, height },
      }),
    );
    return { sampled_frames: sampledFrames, resized, grid_thw: grid, visual_tokens: tokens };
  },

  mrope: ({ segments = [], options }) => {
    const { time, height, width, delta, next } = positions(
      segments.map((each): Segment => (each.type === "text" ? each : { type: each.type, grid: each.grid_thw })),
      given({
        // The released 7B counts 2 ids a second; Qwen2-VL counts frames.
        perSecond: options.model === "qwen2.5-vl" ? (options.tokens_per_second ?? 2) : undefined,
        secondsPerStep: options.second_per_grid_ts,
        leftPadding: options.left_padding,
      }),
    );
    return {
      sequence_length: time.length,
      position_ids: { t: time, h: height, w: width },
      rope_delta: delta,
      next_position: next,
    };
  },

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

/** Without the fields that are not given, so that an algorithm's own value stands. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

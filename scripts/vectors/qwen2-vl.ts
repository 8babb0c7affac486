import { positions, type Segment } from "../../src/mechanisms/m-rope/algorithm.ts";
import { imageTokens, videoTokens } from "../../src/mechanisms/qwen2-vl/algorithm.ts";
import { given, type Models } from "./input.ts";

/** Images and videos of any size, and their positions. */
export const qwen2vl: Models = {
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
};

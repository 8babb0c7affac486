import { allow } from "../invalid-input.ts";
import { ceil, floor, floorDivide, int, round } from "../python.ts";
import { checkSize, type Size } from "../size.ts";

/*
 * Visual tokens of Qwen2-VL and Qwen2.5-VL (with other numbers also of Qwen3-VL): native resolution within a budget
 * of pixels, no tiles.
 *
 * Wang et al. 2024, section 2.1. Code: huggingface/transformers 4.57.6,
 * src/transformers/models/qwen2_vl/image_processing_qwen2_vl.py, smart_resize; QwenLM/Qwen2-VL at 35ba6e1,
 * qwen-vl-utils/src/qwen_vl_utils/vision_process.py, smart_resize and fetch_video.
 */

export interface ResizeOptions {
  /** Both sides become multiples of this many pixels: patch side times merge side. Qwen3-VL: 32. */
  factor?: number;
  /** Budget in pixels, H·W. */
  minPixels?: number;
  maxPixels?: number;
  /** Whose rule for very thin images: the two differ where a side would round to zero. */
  release?: "transformers" | "qwen-vl-utils";
}

export interface ImageOptions extends ResizeOptions {
  /** Side of a patch in pixels. Qwen3-VL: 16. */
  patch?: number;
  /** So many patches a side become one token. */
  merge?: number;
}

/** Patches in time, height and width. */
export type PatchGrid = [time: number, height: number, width: number];

export interface VisualTokens {
  resized: Size;
  grid: PatchGrid;
  /** Patches that the encoder sees. */
  patches: number;
  /** Tokens that the language model sees, without the two markers around them. */
  tokens: number;
}

/**
 * The size at which an image is encoded: multiples of `factor`, near the proportions, within the budget.
 *
 * Throws `InvalidInput` if a side is zero or more than 200 times the other. With `release: "qwen-vl-utils"` a very
 * thin image over the budget can get a side of zero, as in the code.
 */
export function smartResize(image: Size, options: ResizeOptions = {}): Size {
  const { factor = 28, minPixels = 4 * 28 * 28, maxPixels = 16384 * 28 * 28, release = "transformers" } = options;
  checkSize(image, { width: 1, height: 1 });
  const ratio = Math.max(image.width, image.height) / Math.min(image.width, image.height);
  allow(ratio <= 200, `The long side is at most 200 times the short one; given ${ratio} times.`);

  const resize = (side: (pixels: number) => number): Size => ({
    width: side(image.width) * factor,
    height: side(image.height) * factor,
  });
  const least = { first: release === "transformers" ? 0 : 1, smaller: release === "transformers" ? 1 : 0 };
  const near = resize((pixels) => Math.max(least.first, round(pixels / factor)));
  const area = near.width * near.height;
  if (area > maxPixels) {
    const shrink = Math.sqrt((image.height * image.width) / maxPixels);
    return resize((pixels) => Math.max(least.smaller, floor(pixels / shrink / factor)));
  }
  if (area < minPixels) {
    const grow = Math.sqrt(minPixels / (image.height * image.width));
    return resize((pixels) => ceil((pixels * grow) / factor));
  }
  return near;
}

/** Size, patches and tokens of an image. An image is two equal frames, hence one step of time. Throws as `smartResize`. */
export function imageTokens(image: Size, { patch = 14, merge = 2, ...options }: ImageOptions = {}): VisualTokens {
  return counted(smartResize(image, options), 1, patch, merge);
}

export interface VideoOptions {
  /** Frames to sample per second; not together with `frames`. */
  fps?: number;
  /** Frames to sample. */
  frames?: number;
  minFrames?: number;
  maxFrames?: number;
  minPixels?: number;
  /** Budget of each frame in pixels. */
  maxPixels?: number;
  /** Budget of all frames, two of which count as one. */
  totalPixels?: number;
  /** Resizes this size instead of the video's, within the budget of an image. */
  resized?: Size;
}

export interface Video extends Size {
  /** How many frames the file has. */
  frames: number;
  fps: number;
}

export interface VideoTokens extends VisualTokens {
  sampledFrames: number;
}

/** Two frames are one step of time. */
const framesPerStep = 2;
const unit = 28 * 28;

/**
 * Frames sampled from a video, their size, and the tokens. Throws `InvalidInput` as `smartResize` does, and if
 * neither 2 frames nor as many as the rule wants are in the video.
 */
export function videoTokens(video: Video, options: VideoOptions = {}): VideoTokens {
  const sampledFrames = sampled(video, options);
  const minPixels = options.minPixels ?? 128 * unit;
  const share = ((options.totalPixels ?? 24576 * unit) / sampledFrames) * framesPerStep;
  const maxPixels = options.maxPixels ?? Math.max(Math.min(768 * unit, share), int(minPixels * 1.05));
  const release = "qwen-vl-utils";
  const resized = options.resized
    ? smartResize(options.resized, { release })
    : smartResize({ width: video.width, height: video.height }, { minPixels, maxPixels, release });
  return { sampledFrames, ...counted(resized, ceil(sampledFrames / framesPerStep), 14, 2) };
}

/** An even number of frames. */
function sampled(video: Video, options: VideoOptions): number {
  const { frames, fps = 2, minFrames = 4, maxFrames = Math.min(768, video.frames) } = options;
  allow(frames === undefined || options.fps === undefined, "Either the frames are given or their rate, not both.");
  allow(video.fps > 0, `A video has more than 0 frames per second; given ${video.fps}.`);
  const even = (n: number) => round(n / framesPerStep) * framesPerStep;
  const least = ceil(minFrames / framesPerStep) * framesPerStep;
  const most = floor(maxFrames / framesPerStep) * framesPerStep;
  const wanted = even(frames ?? Math.min(Math.max((video.frames / video.fps) * fps, least), most));
  allow(
    wanted >= framesPerStep && wanted <= video.frames,
    `From ${framesPerStep} to all ${video.frames} frames of the video can be sampled; given ${wanted}.`,
  );
  return wanted;
}

function counted(resized: Size, time: number, patch: number, merge: number): VisualTokens {
  const grid: PatchGrid = [time, floorDivide(resized.height, patch), floorDivide(resized.width, patch)];
  const patches = grid[0] * grid[1] * grid[2];
  return { resized, grid, patches, tokens: floorDivide(patches, merge * merge) };
}

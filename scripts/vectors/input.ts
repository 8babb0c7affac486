import type { ResizeOptions } from "../../src/mechanisms/qwen2-vl/algorithm.ts";
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
export type Models = Record<string, (input: Input) => Output>;

/** Without the fields that are not given, so that an algorithm's own value stands. */
export function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

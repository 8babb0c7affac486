import { allow } from "../invalid-input.ts";
import { floorDivide, int } from "../python.ts";

/*
 * Position ids of M-RoPE, in time, height and width, for Qwen2-VL and Qwen2.5-VL.
 *
 * Wang et al. 2024, section 2.1 and figure 3. Code: huggingface/transformers 4.57.6,
 * src/transformers/models/qwen2_vl/modeling_qwen2_vl.py and qwen2_5_vl/modeling_qwen2_5_vl.py, get_rope_index.
 * (Release 5.18.0 continues after a video without regard to its length in time, so that ids can repeat.)
 */

/** Text, markers of vision included, or the tokens of an image or video whose grid of patches is given. */
export type Segment =
  | { type: "text"; length: number }
  | { type: "image" | "video"; grid: [time: number, height: number, width: number] };

export interface PositionOptions {
  /** So many patches a side become one token. */
  merge?: number;
  /** Ids per second of video in Qwen2.5-VL; without it (Qwen2-VL) each step of time is one id. The released 7B: 2. */
  perSecond?: number;
  /** Seconds that a step of time lasts, for each video in order; 1 if left out. */
  secondsPerStep?: number[];
  /** Tokens of padding before the sequence; their ids are 1 and mean nothing. */
  leftPadding?: number;
}

export interface Positions {
  /** One id per token, padding included. */
  time: number[];
  height: number[];
  width: number[];
  /** Next position less length of the sequence, padding included. */
  delta: number;
  /** The id of the next token, the same on all three axes. */
  next: number;
}

type Id = [time: number, height: number, width: number];

/** So many of the 64 pairs of channels of a head turn by time, height and width, in this order (`mrope_section`). */
export const pairs: Readonly<Id> = [16, 24, 24];

/**
 * Text counts on; a block of vision keeps its own grid from where the text ended; what follows continues after the
 * largest id so far.
 *
 * Throws `InvalidInput` if there are no tokens, a length is not a whole number above zero, vision does not follow
 * text (its marker), or a video has no seconds though the others have.
 */
export function positions(segments: Segment[], options: PositionOptions = {}): Positions {
  const { merge = 2, perSecond, secondsPerStep, leftPadding = 0 } = options;
  allow(segments.length > 0, "A sequence has one segment at least; given none.");
  const ids: Id[] = [];
  let next = 0;
  let videos = 0;
  segments.forEach((segment, k) => {
    const start = next;
    let block: Id[];
    if (segment.type === "text") {
      checkLengths([segment.length]);
      block = Array.from({ length: segment.length }, (_, i) => [start + i, start + i, start + i]);
    } else {
      checkLengths(segment.grid);
      allow(segments[k - 1]?.type === "text", "An image or video follows text, whose last token is its marker.");
      const seconds = segment.type === "video" ? secondsOf(videos++, secondsPerStep) : 0;
      const stride = perSecond === undefined ? 1 : seconds * perSecond;
      block = visionIds(segment.grid, merge).map(([t, y, x]) => [start + int(t * stride), start + y, start + x]);
    }
    for (const id of block) next = Math.max(next, ...id.map((i) => i + 1));
    ids.push(...block);
  });

  const padding = Array.from({ length: leftPadding }, (): Id => [1, 1, 1]);
  const isTextOnly = segments.every(({ type }) => type === "text");
  // The code for text alone takes the largest id over the padding, too.
  if (isTextOnly && leftPadding > 0) next = Math.max(next, 2);
  const all = [...padding, ...ids];
  const axis = (a: 0 | 1 | 2) => all.map((id) => id[a]);
  return { time: axis(0), height: axis(1), width: axis(2), delta: next - all.length, next };
}

/** Ids of a grid from zero: frame by frame, row by row. */
function visionIds([steps, height, width]: Id, merge: number): Id[] {
  const rows = floorDivide(height, merge);
  const columns = floorDivide(width, merge);
  return Array.from({ length: steps * rows * columns }, (_, i) => [
    floorDivide(i, rows * columns),
    floorDivide(i, columns) % rows,
    i % columns,
  ]);
}

function secondsOf(video: number, secondsPerStep?: number[]): number {
  const seconds = secondsPerStep === undefined ? 1 : secondsPerStep[video];
  allow(seconds !== undefined, `There are seconds for each video or for none; given ${secondsPerStep?.length}.`);
  return seconds;
}

function checkLengths(lengths: number[]): void {
  allow(
    lengths.every((length) => Number.isInteger(length) && length > 0),
    `Lengths and sides of grids are whole numbers above 0; given ${lengths.join(" × ")}.`,
  );
}

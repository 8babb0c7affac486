import { pairs, positions, type Segment } from "../../mechanisms/m-rope/algorithm.ts";

/*
 * What the parts of a drawing of M-RoPE show: the position ids of text, an image or a video, and text again. All of
 * them come from the algorithm.
 */

export interface SequenceProps {
  /** Tokens of the text before. */
  before: number;
  /** Visual tokens; one step is an image, more are a video. */
  grid: readonly [steps: number, rows: number, columns: number];
  /** Tokens of the text after. */
  after: number;
}

/** Time, height and width. */
export type Ids = readonly [t: number, h: number, w: number];

export interface Sequence {
  before: Ids[];
  /** Of each step of time, row by row. */
  steps: Ids[][];
  after: Ids[];
}

export function sequenceOf({ before, grid, after }: SequenceProps): Sequence {
  const [steps, rows, columns] = grid;
  const { time, height, width } = positions(segments(before, grid, after), { merge: 1 });
  const ids = time.map((t, k): Ids => [t, height[k] ?? 0, width[k] ?? 0]);
  const size = rows * columns;
  const end = before + steps * size;
  return {
    before: ids.slice(0, before),
    steps: Array.from({ length: steps }, (_, k) => ids.slice(before + k * size, before + (k + 1) * size)),
    after: ids.slice(end),
  };
}

/** All tokens of a sequence in their order. */
export function tokensOf({ before, steps, after }: Sequence): Ids[] {
  return [before, ...steps, after].flat();
}

/** What words can name; `token`, counted from 0, is the one whose ids are {t}, {h} and {w}. */
export function positionWords(props: SequenceProps, token = 0): { [name: string]: number } {
  const { before, grid } = props;
  const [t, h, w] = tokensOf(sequenceOf(props))[token] ?? [];
  if (t === undefined || h === undefined || w === undefined)
    throw new Error(`Expected a token; found none at ${token}.`);
  const { next } = positions(segments(before, grid), { merge: 1 });
  return { t, h, w, tokens: grid[0] * grid[1] * grid[2], advance: next - before, next };
}

export interface Span {
  name: "time" | "height" | "width";
  count: number;
  /** The first pair and the last, counted from 0. */
  first: number;
  last: number;
}

/** Which pairs of channels each axis turns. */
export function spansOfPairs(): Span[] {
  return (["time", "height", "width"] as const).map((name, axis) => {
    const first = pairs.slice(0, axis).reduce((sum, count) => sum + count, 0);
    const count = pairs[axis] ?? 0;
    return { name, count, first, last: first + count - 1 };
  });
}

function segments(before: number, [steps, rows, columns]: SequenceProps["grid"], after?: number): Segment[] {
  const seen: Segment = { type: steps === 1 ? "image" : "video", grid: [steps, rows, columns] };
  const text = (length: number): Segment => ({ type: "text", length });
  return [text(before), seen, ...(after === undefined ? [] : [text(after)])];
}

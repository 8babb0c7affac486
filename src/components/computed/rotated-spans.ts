import { rotate, type Span } from "../../mechanisms/cm3/algorithm.ts";
import type { Hue } from "../diagram/types.ts";

/** Lines of a document; each has pieces of one hue, whose tokens are parted by spaces. */
export type Lines = readonly (readonly (readonly [words: string, hue: Hue])[])[];

interface Item {
  /** A sentinel or the end is a mark. */
  kind: "tokens" | "mark";
  text: string;
  hue: Hue;
  /** Of each token in the loss. */
  weights: readonly number[];
  /** Whether it lies in a span. */
  isChosen: boolean;
  /** Neighbours of the same box stand in it together. */
  box: string;
  /** Where this differs from the neighbour's, a line begins. */
  on: number | "tail";
}

/** What stands in one box, or a mark, and where: `line` counts from 0. */
export interface Piece extends Item {
  line: number;
  x: number;
  width: number;
}

/** A document and the sequence that rotation makes of it: how many tokens each has, and how they are drawn. */
export interface RotatedSpans {
  document: { tokens: number; pieces: readonly Piece[] };
  sequence: { tokens: number; pieces: readonly Piece[] };
}

/** The width of a panel, and what stands between pieces. */
const [room, gap] = [352, 8];

/** Spans are as `rotate` takes them: from a token to before another, counted from 0. Throws `InvalidInput` as it does. */
export function rotatedSpans(lines: Lines, given: readonly Span[]): RotatedSpans {
  const spans = given.toSorted(([a], [b]) => a - b);
  const tokens = tokensOf(lines, spans);
  const names = tokens.map((_, place) => String(place));
  const { sequence, weights } = rotate(names, spans);
  const remaining = tokens.filter(({ isChosen }) => !isChosen).length + spans.length;
  const gaps = spans.map(([from]) => tokens[from]?.on ?? 0);
  const items = sequence.map((name, at): Item => {
    const weight = weights[at] ?? 0;
    const token = tokens[Number(name)];
    if (token) return { ...token, weights: [weight], on: at < remaining ? token.on : "tail" };
    const on = at < remaining ? (gaps.shift() ?? 0) : "tail";
    return { kind: "mark", text: wordsOf(name), hue: "data", weights: [weight], isChosen: false, box: `${at}`, on };
  });
  return {
    document: { tokens: tokens.length, pieces: laid(boxed(tokens)) },
    sequence: { tokens: items.length, pieces: laid(boxed(items)) },
  };
}

/** `<mask:0>` is called mask 0. */
function wordsOf(mark: string): string {
  return mark === "<eod>" ? "end" : mark.slice(1, -1).replace(":", " ");
}

function tokensOf(lines: Lines, spans: readonly Span[]): Item[] {
  const words = lines.flatMap((pieces, on) =>
    pieces.flatMap(([all, hue], piece) => all.split(" ").map((text) => ({ text, hue, on, piece }))),
  );
  return words.map(({ piece, ...word }, place) => {
    const span = spans.findIndex(([from, to]) => from <= place && place < to);
    return { ...word, kind: "tokens", weights: [1], isChosen: span >= 0, box: `${word.on}, ${piece}, ${span}` };
  });
}

function boxed(items: readonly Item[]): Item[] {
  const boxes: Item[] = [];
  for (const item of items) {
    const last = boxes.at(-1);
    if (last?.box === item.box) {
      const [text, weights] = [`${last.text} ${item.text}`, [...last.weights, ...item.weights]];
      boxes.splice(-1, 1, { ...last, text, weights });
    } else boxes.push(item);
  }
  return boxes;
}

function laid(items: readonly Item[]): Piece[] {
  let [x, line] = [0, 0];
  return items.map((item, at) => {
    const width = widthOf(item);
    if (at > 0 && (item.on !== items[at - 1]?.on || x + width > room)) [x, line] = [0, line + 1];
    const piece = { ...item, line, x, width };
    x += width + gap;
    return piece;
  });
}

/** About 6 to a letter and 8 at each side; a mark is a diamond with its name. */
function widthOf({ kind, text }: Item): number {
  if (kind === "mark") return text === "end" ? 48 : 68;
  return 4 * Math.ceil((6 * text.length + 16) / 4);
}

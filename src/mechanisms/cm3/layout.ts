import { rotate, type Span } from "./algorithm.ts";

/*
 * Where the tokens of the survey's example stand, as a document and rotated.
 */

export type Hue = "data" | "text" | "image";

/** The lines of the document; the codes are those of a very small image. */
const lines: [hue: Hue, tokens: string][][] = [
  [
    ["data", "<img alt="],
    ["text", "a red fox"],
    ["data", "src="],
  ],
  [
    ["image", "I17 I4 I99 I23"],
    ["data", ">"],
  ],
  [["text", "Foxes hunt at dusk"]],
];

interface Token {
  text: string;
  hue: Hue;
  /** Of the document. */
  line: number;
}

export const tokens: Token[] = lines.flatMap((parts, line) =>
  parts.flatMap(([hue, words]) => words.split(" ").map((text) => ({ text, hue, line }))),
);

/** A token or sentinel in a drawing: upper left corner and width. */
export interface Place {
  x: number;
  y: number;
  width: number;
}

/** Of the panel; between tokens; from line to line; and what stands before the tail takes. */
const [room, gap, pitch, pause] = [352, 4, 48, 24];
export const top = 32;
/** What a sentinel takes, and the end. */
const [mark, end] = [64, 48];

function widthOf({ text }: Token): number {
  return 4 * Math.ceil((6 * text.length + 14) / 4);
}

/** The places of things of these widths, line after line; `step` says how far below the last the next must begin, if it must. */
function flow(widths: number[], step: (at: number) => number): Place[] {
  let [x, y] = [0, top];
  return widths.map((width, at) => {
    const down = at === 0 ? 0 : step(at) || (x + width > room ? pitch : 0);
    if (down > 0) [x, y] = [0, y + down];
    const place = { x, y, width };
    x += width + gap;
    return place;
  });
}

/** How far down a thing is from the one before it, by the lines of the document. */
function below(line: number | undefined, before: number | undefined): number {
  return line === before ? 0 : pitch;
}

export const documentPlaces: Place[] = flow(tokens.map(widthOf), (at) => below(tokens[at]?.line, tokens[at - 1]?.line));

/** A token, a sentinel or the end, in the order in which the model reads them. */
export interface Item extends Place {
  text: string;
  /** Which token of the document it is; not of what rotation adds. */
  token?: number;
  weight: number;
}

/** The document with its spans, which are in order, moved to the end; and the height at which the first of them stands. */
export function rotation(spans: readonly Span[]): { items: Item[]; tail: number } {
  const names = tokens.map((_, place) => String(place));
  const { sequence, weights } = rotate(names, [...spans]);
  const items = sequence.map((name, at) => {
    const token = tokens[Number(name)];
    const text = token?.text ?? (name === "<eod>" ? "end" : name.slice(1, -1).replace(":", " "));
    return {
      text,
      width: token ? widthOf(token) : name === "<eod>" ? end : mark,
      weight: weights[at] ?? 0,
      ...(token && { token: Number(name) }),
    };
  });
  const tail = tokens.length + spans.length - spans.reduce((sum, [from, to]) => sum + to - from, 0);
  /** A sentinel stands on the line of the gap that it marks. */
  const lineOf = (at: number) => {
    const gapped = spans[items.slice(0, at).filter(({ token }) => token === undefined).length]?.[0];
    return tokens[items[at]?.token ?? gapped ?? 0]?.line;
  };
  const places = flow(
    items.map(({ width }) => width),
    (at) => (at < tail ? below(lineOf(at), lineOf(at - 1)) : at === tail ? pitch + pause : 0),
  );
  return {
    items: places.map((place, at) => ({ text: "", weight: 0, ...items[at], ...place })),
    tail: places[tail]?.y ?? 0,
  };
}

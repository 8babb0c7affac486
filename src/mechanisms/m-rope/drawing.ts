import type { Element } from "hast";
import { group, panel, rect, round, word } from "../draw.ts";
import { number } from "../fields.ts";
import { allow } from "../invalid-input.ts";
import { type Child, h } from "../tree.ts";
import { type Positions, positions, type Segment } from "./algorithm.ts";

/** What the reader has set: a grid of `steps` × `rows` × `columns` visual tokens between two stretches of text. */
export type State = { before: number; steps: number; rows: number; columns: number; after: number; time: string };

/** Position ids per second of video in the released Qwen2.5-VL. */
const perSecond = 2;
/** Where the strip begins, how far one of its lines lies below another, and how many it has at most. */
const [left, pitch, mostLines] = [28, 124, 3];

/** The numbers of all tokens. */
export interface Sequence extends Positions {
  seen: number;
  /** Where text goes on after what is seen, and where it would with one number for each token. */
  goesOn: number;
  ordinary: number;
}

export function sequenceOf({ before, steps, rows, columns, after, time }: State): Sequence {
  const seen = steps * rows * columns;
  allow(seen <= 16384, `The visual tokens are no more than 16,384; given ${number(seen)}.`);
  const text = (length: number): Segment => ({ type: "text", length });
  const vision: Segment = { type: steps === 1 ? "image" : "video", grid: [steps, rows, columns] };
  const options = time === "0" ? {} : { perSecond, secondsPerStep: [Number(time)] };
  const made = positions([text(before), vision, text(after)], { merge: 1, ...options });
  return { ...made, seen, goesOn: made.time[before + seen] ?? 0, ordinary: positions([text(before + seen)]).next };
}

/** The tokens to show, in lines; undefined is where the middle of what is seen is left out. */
function linesOf({ before, after }: State, { seen }: Sequence, perLine: number): (number | undefined)[][] {
  const total = before + seen + after;
  const room = perLine * mostLines;
  const head = before + Math.ceil((room - before - after - 1) / 2);
  const shown: (number | undefined)[] =
    total <= room
      ? Array.from({ length: total }, (_, k) => k)
      : Array.from({ length: room }, (_, k) => (k < head ? k : k === head ? undefined : total - room + k));
  return Array.from({ length: Math.ceil(shown.length / perLine) }, (_, line) =>
    shown.slice(line * perLine, (line + 1) * perLine),
  );
}

/** Each token with its numbers below it, in lines. */
export function strip(state: State, sequence: Sequence): Element {
  const { time, height, width, seen, goesOn, ordinary } = sequence;
  const widest = number(Math.max(time.length, sequence.next) - 1).length;
  const least = Math.max(20, Math.ceil(widest * 7.2 + 6));
  const cell = Math.max(least, Math.min(24, Math.floor((352 - left) / time.length)));
  const end = state.before + seen;
  const lines = linesOf(state, sequence, Math.floor((352 - left) / cell));
  const drawn = lines.flatMap((tokens, line) => {
    const y = 32 + line * pitch;
    const middle = (k: number) => round(left + (k + 0.5) * cell);
    const isSeen = (token: number | undefined) => token === undefined || (token >= state.before && token < end);
    const squares = (hue: "image" | "text") =>
      group(
        hue,
        ...tokens.flatMap((token, k) =>
          token === undefined || isSeen(token) !== (hue === "image")
            ? []
            : [rect(middle(k) - 8, y, 16, 16, { class: "token", rx: 2 })],
        ),
      );
    const row = (ids: number[] | undefined, at: number, kind: string) =>
      h(
        "text",
        { class: kind, y: at, "text-anchor": "middle" },
        tokens.map((token, k) => {
          const id = token === undefined ? undefined : ids === undefined ? token : ids[token];
          return h("tspan", { x: middle(k) }, id === undefined ? "…" : number(id));
        }),
      );
    const name = (text: string, at: number) => word(8, at, h("tspan", { class: "symbol" }, text), "math", "middle");
    const first = tokens.indexOf(end);
    return [
      squares("text"),
      squares("image"),
      ...(["t", "h", "w"] as const).map((text, axis) => name(text, y + 32 + axis * 20)),
      ...[time, height, width].map((ids, axis) => row(ids, y + 32 + axis * 20, "value")),
      word(0, y + 96, "1-D", "quiet"),
      row(undefined, y + 96, "shape"),
      ...(first < 0
        ? []
        : [group("text", rect(left + first * cell + 1, y + 22, cell - 2, 60, { class: "pick", rx: 3 }))]),
    ];
  });
  const told = `${state.before} tokens of text, ${seen} visual tokens and ${state.after} tokens of text; text goes on at ${goesOn}, with one number for each token at ${ordinary}.`;
  return broad(panel("Three numbers for each token", told, [352, 32 + lines.length * pitch - 16], ...drawn));
}

/** How far the counter goes, to scale. */
export function counters(state: State, { seen, next, goesOn, ordinary }: Sequence): Element {
  const total = state.before + seen + state.after;
  const unit = 352 / Math.max(total, next);
  const bar = (name: Child, y: number, on: number) => {
    const ends = [0, state.before, on, on + state.after].map((id) => round(id * unit));
    const part = (k: number, count: number) => {
      const [from = 0, to = 0] = ends.slice(k);
      const isRoomy = to - from >= 8 + 8 * number(count).length;
      return [
        rect(from, y + 16, round(to - from), 24, { class: "tile" }),
        ...(isRoomy ? [word(round((from + to) / 2), y + 28, number(count), "value", "middle")] : []),
      ];
    };
    return [
      word(0, y, name),
      word(352, y, `text goes on at ${number(on)}`, "quiet", "end"),
      group("text", ...part(0, state.before), ...part(2, state.after)),
      group("image", ...part(1, on - state.before)),
    ];
  };
  const told = `The counter is at ${goesOn} after what is seen; with one number for each token it would be at ${ordinary}.`;
  return broad(
    panel("How far the counter goes", told, [352, 148], ...bar("M-RoPE", 40, goesOn), ...bar("1-D", 104, ordinary)),
  );
}

function broad(drawing: Element): Element {
  drawing.properties["class"] = "diagram broad";
  return drawing;
}

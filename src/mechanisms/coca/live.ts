import type { Element } from "hast";
import { group, panel, panels, rect, result, strong, word } from "../draw.ts";
import { allow } from "../invalid-input.ts";
import { live } from "../live.ts";
import { h } from "../tree.ts";
import { type Mask, masks } from "./algorithm.ts";

type State = { words: number; padding: number; images: number; asks: string };

const caption = ["a", "red", "fox", "asleep", "in", "the", "snow"];
const [cls, pad] = ["[CLS]", "[PAD]"];
/** Where the cells of a mask begin, how high one is, and how wide all columns may be. */
const [left, top, high, room] = [80, 48, 24, 160];

/** The masks in the order of the formula, and what their columns are. */
const kinds = [
  { title: "Unimodal, self-attention", hue: "text", of: "unimodal", what: "places" },
  { title: "Multimodal, self-attention", hue: "fused", of: "multimodal", what: "places" },
  { title: "Multimodal, cross-attention", hue: "fused", of: "cross", what: "tokens" },
] as const;

/** A caption, its masks, and the row that asks. */
interface Reading {
  /** What stands at each place of the text, [CLS] last. */
  places: string[];
  row: number;
  unimodal: Mask;
  multimodal: Mask;
  cross: Mask;
}

function readingOf({ words, padding, images, asks }: State): Reading {
  const fillers = Array.from({ length: padding }, (_, k) => words + k);
  const places = [...caption.slice(0, words), ...fillers.map(() => pad), cls];
  const row = places.indexOf(asks);
  allow(row >= 0, `The place that asks is one of ${places.join(", ")}; given ${asks}.`);
  return { places, row, ...masks(words + padding, images, fillers) };
}

/** One mask; the row that asks is outlined, and what it reads is darker. */
function drawing({ title, hue, of, what }: (typeof kinds)[number], reading: Reading, width: number): Element {
  const { places, row } = reading;
  const mask = reading[of];
  const columns = mask[0]?.length ?? 0;
  const wide = columns * width;
  const middle = (column: number) => left + (column + 0.5) * width;
  const cells = mask.map((line, i) =>
    line.map((may, j) => (may ? `M${left + j * width} ${top + i * high}h${width}v${high}h-${width}z` : "")).join(""),
  );
  const grid = [
    ...Array.from({ length: mask.length + 1 }, (_, i) => `M${left} ${top + i * high}h${wide}`),
    ...Array.from({ length: columns + 1 }, (_, j) => `M${left + j * width} ${top}v${mask.length * high}`),
  ];
  const asked = mask[row];
  const note = asked
    ? `${places[row]} reads ${asked.filter(Boolean).length} of ${columns} ${what}`
    : `${places[row]} has no row`;
  return panel(
    title,
    `${note}${asked ? `: ${asked.flatMap((may, column) => (may ? [column + 1] : [])).join(", ")}` : ""}.`,
    [240, top + mask.length * high + 24],
    group(
      hue,
      h("path", { class: "cell", "fill-opacity": 0.16, d: cells.filter((_, i) => i !== row).join("") }),
      h("path", { class: "cell", "fill-opacity": 0.5, d: cells[row] }),
      h("path", { class: "cell live-no", d: grid.join("") }),
      ...(asked ? [rect(left + 1, top + row * high + 1, wide - 2, high - 2, { class: "pick" })] : []),
      ...mask.map((_, i) =>
        word(left - 8, top + (i + 0.5) * high, `${places[i]} ${i + 1}`, i === row ? "name" : "label", "end"),
      ),
    ),
    ...Array.from({ length: columns }, (_, j) => word(middle(j), top - 12, j + 1, "quiet", "middle")),
    ...mask.map((line, i) =>
      h(
        "text",
        {
          class: "value",
          x: line.map((_, j) => middle(j)).join(" "),
          y: top + (i + 0.5) * high,
          "text-anchor": "middle",
        },
        line.map(Number).join(""),
      ),
    ),
    word(left, top + mask.length * high + 14, note, "quiet"),
  );
}

/** `‘a’, ‘red’ and itself` */
function listed(words: string[], joint: "and" | "or"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}

function named(place: string): string {
  return place === cls || place === pad ? place : `‘${place}’`;
}

/** What follows “The place ‘fox’ ”. */
function told({ places, row, unimodal, cross }: Reading): string {
  const those = (may: boolean) => [
    ...new Set(places.flatMap((place, k) => (unimodal[row]?.[k] === may ? [k === row ? "itself" : named(place)] : []))),
  ];
  const not = those(false);
  const images = cross[row]?.filter(Boolean).length;
  const image = `in the upper half it also reads ${images === 1 ? "the image token" : `all ${images} image tokens`}`;
  return [
    `reads ${listed(those(true), "and")}${not.length > 0 ? `, not ${listed(not, "or")}` : ""}`,
    images === undefined ? "it has no place in the upper half and never sees the image." : `${image}.`,
  ].join("; ");
}

/** Three masks of the decoder, and one row of each. */
export default live<State>({
  name: "coca",
  title: "what a place may read",
  start: { words: 4, padding: 0, images: 3, asks: "fox" },
  fields: {
    asks: {
      kind: "choice",
      label: "Place that asks",
      options: Object.fromEntries([...caption, pad, cls].map((place) => [place, place])),
    },
    words: { kind: "number", label: "Words", min: 1, max: caption.length, step: 1 },
    padding: { kind: "number", label: "Padding", min: 0, max: 2, step: 1 },
    images: { kind: "number", label: "Image tokens", min: 1, max: 8, step: 1 },
  },
  examples: {
    "‘fox’, as in the figure": { words: 4, padding: 0, images: 3, asks: "fox" },
    "[CLS] asks": { words: 4, padding: 0, images: 3, asks: cls },
    "[CLS] beside padding": { words: 3, padding: 1, images: 3, asks: cls },
    "Padding asks": { words: 3, padding: 1, images: 3, asks: pad },
    "Last of seven words": { words: 7, padding: 0, images: 8, asks: "snow" },
  },
  view: (state) => {
    const reading = readingOf(state);
    const width = Math.min(32, Math.floor(room / Math.max(reading.places.length, state.images)));
    return [
      panels(...kinds.map((kind) => drawing(kind, reading, width))),
      result("The place ", strong(named(state.asks)), ` ${told(reading)}`),
    ];
  },
  tell: (state) => `The place ${named(state.asks)} ${told(readingOf(state))}`,
});

import type { Element } from "hast";
import { cutting, sizeOf } from "../cutting.ts";
import { panels, result, strong, table } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import type { Size } from "../size.ts";
import { type Idefics2Tokens, idefics2Tokens } from "./algorithm.ts";

type State = { width: number; height: number; split: "on" | "off" };

const side = { kind: "number", unit: "px", max: 10000, step: 1 } as const;
const none: Size = { width: 1, height: 1 };

function tokensOf({ width, height, split }: State): Idefics2Tokens {
  return idefics2Tokens({ width, height }, { split: split === "on" });
}

/** The image, its quarters and the whole as they are encoded. */
function drawing(state: State): Element {
  const { resized } = tokensOf(state);
  const [first = none] = resized;
  const whole = resized.at(-1) ?? none;
  const given = `An image of ${state.width} × ${state.height} pixels is encoded`;
  if (resized.length === 1) {
    const told = `${given} whole, at ${whole.width} × ${whole.height}.`;
    return cutting("Encoded whole", told, state, {
      grid: { columns: 1, rows: 1 },
      tile: whole,
      below: sizeOf(whole),
    });
  }
  const told = `${given} as four quarters of ${first.width} × ${first.height}, and whole at ${whole.width} × ${whole.height}.`;
  return cutting("Four quarters and the whole", told, state, {
    grid: { columns: 2, rows: 2 },
    tile: first,
    below: `${sizeOf(first)} each`,
    whole: { ...whole, below: sizeOf(whole) },
  });
}

/** `51 %`, or both sides where the shape is not kept. */
function scaleOf(from: Size, to: Size): string {
  const [wide, high] = [to.width / from.width, to.height / from.height].map((each) => number(each * 100, 0));
  const bySides = Math.abs((to.width * from.height) / (from.width * to.height) - 1);
  return bySides < 0.02 ? `${wide}\u00a0%` : `${wide} × ${high}\u00a0%`;
}

/** Each image that the encoder sees. */
function images(state: State): Element {
  const { crops, resized, patches } = tokensOf(state);
  const rows = resized.map((size, k) => {
    const crop = crops[k] ?? none;
    return [
      k === resized.length - 1 ? "Whole" : `Quarter ${k + 1}`,
      sizeOf(crop),
      sizeOf(size),
      scaleOf(crop, size),
      number(patches[k] ?? 0),
    ];
  });
  return table("What the encoder sees", [["Image", "Cut", "Encoded", "Scale", "Patches"], ...rows]);
}

/** The sizes at which Idefics2 encodes an image, whole or split. */
export default live<State>({
  name: "idefics2",
  title: "an image whole, or split",
  start: { width: 1920, height: 1080, split: "on" },
  fields: {
    width: { ...side, min: 2, label: "Width" },
    height: { ...side, min: 2, label: "Height" },
    split: { kind: "choice", label: "Splitting", options: { on: "on", off: "off" } },
  },
  examples: {
    "Photograph, split": { width: 1920, height: 1080, split: "on" },
    "Photograph, whole": { width: 1920, height: 1080, split: "off" },
    "Letter page, 300 dpi": { width: 2550, height: 3300, split: "on" },
    "Till receipt": { width: 600, height: 2400, split: "on" },
    "Icon of 224 × 160": { width: 224, height: 160, split: "on" },
  },
  view: (state) => {
    const { images: count, tokensPerImage, tokens, patches } = tokensOf(state);
    const all = patches.reduce((sum, each) => sum + each, 0);
    const parts = count === 1 ? "image makes 1" : "images make 5";
    return [
      panels(drawing(state), images(state)),
      result(
        `${count} ${parts} × ${tokensPerImage} = `,
        strong(`${number(tokens)} visual tokens`),
        `. They condense ${number(all)} patches.`,
      ),
    ];
  },
  tell: (state) => {
    const { tokens, resized } = tokensOf(state);
    return `${resized.length === 1 ? "Encoded whole" : "Four quarters and the whole"}: ${tokens} visual tokens.`;
  },
});

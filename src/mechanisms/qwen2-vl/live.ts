import type { Element } from "hast";
import { fitted, group, panel, panels, rect, result, strong, table, word } from "../draw.ts";
import { number } from "../fields.ts";
import { allow } from "../invalid-input.ts";
import { live } from "../live.ts";
import { round } from "../python.ts";
import { h } from "../tree.ts";
import { imageTokens } from "./algorithm.ts";

type State = { width: number; height: number; least: number; most: number };

/** Pixels to a side of a token: two patches of 14. */
const unit = 28;
const side = { kind: "number", unit: "px", min: 1, max: 20000, step: 1 } as const;
const bound = { kind: "number", unit: "tokens", min: 4, max: 16384, step: 1 } as const;

function tokensOf({ width, height, least, most }: State) {
  allow(least <= most, `The fewest tokens are no more than the most; given ${least} and ${most}.`);
  return imageTokens({ width, height }, { minPixels: least * unit ** 2, maxPixels: most * unit ** 2 });
}

/** The image, and the grid of its visual tokens. */
function drawing(state: State): Element {
  const { resized, tokens } = tokensOf(state);
  const [columns, rows] = [resized.width / unit, resized.height / unit];
  const [w, high] = fitted(state.width, state.height, [144, 144]);
  const [gridWidth, gridHigh] = fitted(columns, rows, [160, 144]);
  // One step repeated, which hardly weighs on the page; a thousandth is exact enough for the sum of all steps.
  const step = (length: number, count: number) => Math.round((length / count) * 1000) / 1000;
  const lines = [
    "M184 32",
    `m${step(gridWidth, columns)} 0v${gridHigh}m0-${gridHigh}`.repeat(columns - 1),
    "M184 32",
    `m0 ${step(gridHigh, rows)}h${gridWidth}m-${gridWidth} 0`.repeat(rows - 1),
  ];
  const isDense = Math.min(gridWidth / columns, gridHigh / rows) < 2;
  const below = 48 + Math.max(high, gridHigh);
  const drawn = panel(
    "Resized, one square a token",
    `An image of ${state.width} × ${state.height} pixels is resized to ${resized.width} × ${resized.height}, ${columns} columns and ${rows} rows of visual tokens, ${tokens} in all.`,
    [352, 216],
    group("image", rect(0, 32, w, high, { class: "tile" }), rect(184, 32, gridWidth, gridHigh, { class: "tile" })),
    h("path", { class: "live-lines", d: isDense ? "" : lines.join("") }),
    word(0, below, `${number(state.width)} × ${number(state.height)}`, "shape"),
    word(184, below, `${number(resized.width)} × ${number(resized.height)}`, "shape"),
    ...(isDense ? [word(184, below + 18, "squares too small to draw", "quiet")] : []),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** The cases of the rule, step by step, width before height. */
function steps(state: State): Element {
  const { width, height, least, most } = state;
  const { resized, tokens } = tokensOf(state);
  const near = [round(width / unit), round(height / unit)].map((each) => Math.max(0, each));
  const area = (near[0] ?? 0) * (near[1] ?? 0);
  const limit = area > most ? most : area < least ? least : undefined;
  const alpha = limit === undefined ? 1 : Math.sqrt((limit * unit ** 2) / (width * height));
  const pair = (values: number[], digits?: number) => values.map((each) => number(each, digits)).join(" × ");
  const isWithin = limit === undefined;
  const isShrunk = limit === most;
  return table("Width × height in units of 28 px", [
    ["Step", "Sides", "Tokens"],
    ["As they are", pair([width / unit, height / unit], 2), ""],
    ["Rounded", pair(near), number(area)],
    ["Bound", isWithin ? "kept" : isShrunk ? "exceeded" : "not reached", isWithin ? "" : number(limit)],
    [
      isWithin ? "Scaled by α" : `Scaled by α\u00a0=\u00a0${number(alpha, 3)}`,
      isWithin ? "–" : pair([(width * alpha) / unit, (height * alpha) / unit], 2),
      "",
    ],
    [
      isWithin || isShrunk ? "Rounded down" : "Rounded up",
      isWithin ? "–" : pair([resized.width / unit, resized.height / unit]),
      isWithin ? "" : number(tokens),
    ],
  ]);
}

/** The resizing rule and the number of visual tokens. */
export default live<State>({
  name: "qwen2-vl",
  title: "the size at which an image is encoded",
  start: { width: 1920, height: 1080, least: 4, most: 16384 },
  fields: {
    width: { ...side, label: "Width" },
    height: { ...side, label: "Height" },
    least: { ...bound, label: "Fewest" },
    most: { ...bound, label: "Most" },
  },
  examples: {
    "Full-HD frame": { width: 1920, height: 1080, least: 4, most: 16384 },
    "Full-HD frame, 1,280 tokens": { width: 1920, height: 1080, least: 4, most: 1280 },
    "Letter page, 300 dpi": { width: 2550, height: 3300, least: 4, most: 16384 },
    "Ties: 42 × 70": { width: 42, height: 70, least: 4, most: 16384 },
    "Icon, 256 tokens at least": { width: 64, height: 48, least: 256, most: 16384 },
  },
  view: (state) => {
    const { resized, patches, tokens } = tokensOf(state);
    return [
      panels(drawing(state), steps(state)),
      result(
        `${number(resized.width)} × ${number(resized.height)} pixels are ${number(patches)} patches for the encoder and `,
        strong(`${number(tokens)} visual tokens`),
        " for the language model.",
      ),
    ];
  },
  tell: (state) => {
    const { resized, tokens } = tokensOf(state);
    return `Resized to ${resized.width} × ${resized.height} pixels: ${number(tokens)} visual tokens.`;
  },
});

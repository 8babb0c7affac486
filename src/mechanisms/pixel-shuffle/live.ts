import type { Element } from "hast";
import { panel, panels, result, strong, table, word } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { h } from "../tree.ts";
import { pixelShuffle, type ShuffleShape, shuffleShape } from "./algorithm.ts";

type State = { tile: number; patch: number; width: number; q: number };

/** A vector that stands for one patch or several, each by its number, and where it is drawn. */
type Bar = { vector: number[]; x: number; y: number };

const steps = ["1 Patches", "2 Columns joined", "3 Rows joined"] as const;
/** How strongly the four blocks are tinted, and how high a token is drawn. */
const tints = [0.1, 0.3, 0.44, 0.2];
const high = 20;
/** Where the second step is drawn. */
const right = 192;
const top = 52;

function shapeOf({ tile, patch, width, q }: State): ShuffleShape {
  return shuffleShape({ tile, patch }, width, q);
}

/** Vectors with the numbers of their patches, tinted by the block, that is by the token, to which they belong. */
function bars(all: Bar[], tokens: number[][], [width, height]: [number, number]): Element[] {
  const outline = ({ vector, x, y }: Bar) => `M${x} ${y}h${vector.length * width}v${height}h-${vector.length * width}z`;
  const blocks = tokens.map((token, k) =>
    h("path", {
      class: "cell",
      "fill-opacity": tints[k],
      d: all
        .filter(({ vector }) => vector.every((patch) => token.includes(patch)))
        .map(outline)
        .join(""),
    }),
  );
  const words = all.flatMap(({ vector, x, y }) =>
    vector.map((patch, k) => h("text", { x: x + (k + 0.5) * width, y: y + height / 2 }, patch)),
  );
  return [
    h("g", { class: "hue-image live-blocks" }, ...blocks),
    h("g", { class: "value", "text-anchor": "middle" }, ...words),
  ];
}

/** The three steps for two blocks by two. */
function drawing({ q }: State): Element {
  const side = 2 * q;
  const cell = Math.min(28, 144 / side);
  const map = Array.from({ length: side }, (_, i) => Array.from({ length: side }, (_, j) => [i * side + j + 1]));
  const { columnsJoined, tokens } = pixelShuffle(map, q);
  const below = top + side * cell + 24;
  const laid = (rows: number[][][], x: number, width: number): Bar[] =>
    rows.flatMap((row, i) => row.map((vector, j) => ({ vector, x: x + j * width, y: top + i * cell })));
  const list = tokens.map((vector, k) => ({ vector, x: 0, y: below + 12 + k * (high + 4) }));
  const told = `${side} × ${side} numbered patches; the tokens hold the patches ${tokens.map((token) => token.join(", ")).join("; ")}.`;
  const drawn = panel(
    `Four blocks of ${q} × ${q} patches`,
    told,
    [352, below + 4 * (high + 4) + 16],
    word(0, 38, steps[0]),
    ...bars(laid(map, 0, cell), tokens, [cell, cell]),
    word(right, 38, steps[1]),
    ...bars(laid(columnsJoined, right, q * cell), tokens, [cell, cell]),
    word(0, below, `${steps[2]}: four tokens in reading order`),
    ...bars(list, tokens, [cell, high]),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** The same steps for the whole tile. */
function shapes(state: State): Element {
  const { patches, tokens, tokenWidth, width, numbers } = shapeOf(state);
  const row = (step: string, rows: number, columns: number, wide: number) => [
    step,
    `${number(rows)} × ${number(columns)} = ${number(rows * columns)}`,
    number(wide),
    number(numbers),
  ];
  return table(
    `A tile of ${number(state.tile)} × ${number(state.tile)} pixels`,
    [
      ["Step", "Vectors", "Width", "Numbers"],
      row(steps[0], patches, patches, width),
      row(steps[1], patches, tokens, width * state.q),
      row(steps[2], tokens, tokens, tokenWidth),
    ],
    (at) => at === 2,
  );
}

/** How neighbouring patches become one token. */
export default live<State>({
  name: "pixel-shuffle",
  title: "pixel shuffle, step by step",
  start: { tile: 364, patch: 14, width: 1152, q: 2 },
  fields: {
    q: { kind: "number", label: "Factor q", min: 1, max: 4, step: 1 },
    tile: { kind: "number", label: "Tile", unit: "px", min: 1, max: 4096, step: 1 },
    patch: { kind: "number", label: "Patch", unit: "px", min: 1, max: 64, step: 1 },
    width: { kind: "number", label: "Width C", min: 1, max: 8192, step: 1 },
  },
  examples: {
    Idefics3: { tile: 364, patch: 14, width: 1152, q: 2 },
    "SmolVLM, smallest": { tile: 512, patch: 16, width: 768, q: 4 },
    "InternVL 1.5": { tile: 448, patch: 14, width: 3200, q: 2 },
    "384 pixels, q = 3": { tile: 384, patch: 14, width: 1152, q: 3 },
  },
  view: (state) => {
    const { patches, tokens, unused } = shapeOf(state);
    const rest = unused === 0 ? "" : ` The last ${unused} pixels of each side fill no patch and are lost.`;
    const wide = state.q === 1 ? "as wide as before" : `${state.q ** 2} times as wide`;
    return [
      panels(drawing(state), shapes(state)),
      result(
        `${number(patches ** 2)} vectors become `,
        strong(`${number(tokens ** 2)} visual tokens`),
        `, each ${wide}: no number is added or dropped.${rest}`,
      ),
    ];
  },
  tell: (state) => {
    const { tokens, tokenWidth } = shapeOf(state);
    return `${number(tokens ** 2)} visual tokens of width ${number(tokenWidth)}.`;
  },
});

import type { Element } from "hast";
import { cutting, sizeOf } from "../cutting.ts";
import { panels, result, strong, table } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { type Slices, scoredGrids, sliceImage } from "./algorithm.ts";

type State = { width: number; height: number; version: "2.5" | "2.6" };

const side = { kind: "number", unit: "px", min: 1, max: 10000, step: 1 } as const;

function slicesOf({ width, height, version }: State): Slices {
  return sliceImage({ width, height }, { version });
}

/** The image, its slices and the overview, or the image alone as it is encoded. */
function drawing(state: State): Element {
  const { source, sliced } = slicesOf(state);
  const given = `An image of ${state.width} × ${state.height} pixels`;
  if (!sliced) {
    const told = `${given} is not cut; it is encoded at ${source.width} × ${source.height}.`;
    return cutting("Not cut", told, state, { grid: { columns: 1, rows: 1 }, tile: source, below: sizeOf(source) });
  }
  const { grid, slice } = sliced;
  const told = `${given} becomes ${grid.columns} columns and ${grid.rows} rows of slices of ${slice.width} × ${slice.height}, and an overview of ${source.width} × ${source.height}.`;
  const whole = { ...source, below: sizeOf(source) };
  return cutting("Slices and the overview", told, state, { grid, tile: slice, below: `${sizeOf(slice)} each`, whole });
}

/** Every grid that competes; no table if none does. */
function candidates(state: State): Element[] {
  const { wanted, sliced } = slicesOf(state);
  if (!sliced) return [];
  const rows = scoredGrids(state).map(({ columns, rows, proportion, score }) => [
    `${columns} × ${rows}`,
    number(columns * rows),
    number(proportion, 3),
    number(score, 3),
  ]);
  const heads = ["Grid", "Slices", "Width to height", "Score S"];
  return [table(`Grids of about k\u00a0=\u00a0${wanted} slices`, [heads, ...rows], (row) => row === 0)];
}

/** How many slices the area asks for, with the area in squares of 448 pixels. */
function aim({ width, height }: State, { wanted }: Slices): string {
  const squares = number((width * height) / 448 ** 2, 2);
  return `The area is ${squares} squares of 448 px, so k\u00a0=\u00a0${wanted}. `;
}

/** The choice of the slices, and the visual tokens. */
export default live<State>({
  name: "minicpm-v",
  title: "slices for an image",
  start: { width: 1920, height: 1080, version: "2.6" },
  fields: {
    width: { ...side, label: "Width" },
    height: { ...side, label: "Height" },
    version: { kind: "choice", label: "Version", options: { "2.5": "2.5, 96 tokens", "2.6": "2.6, 64 tokens" } },
  },
  examples: {
    "Full-HD frame, as in the figure": { width: 1920, height: 1080 },
    "Photograph of 640 × 480": { width: 640, height: 480 },
    "The largest square": { width: 1344, height: 1344 },
    "Poster, seven slices wanted": { width: 900, height: 1400 },
    "Letter page, 300 dpi": { width: 2550, height: 3300 },
    "One square, not cut": { width: 448, height: 448 },
  },
  view: (state) => {
    const made = slicesOf(state);
    const { images, tokensPerImage, tokens } = made;
    const parts = images === 1 ? "The image alone makes" : `${images - 1} slices and the overview make`;
    return [
      panels(drawing(state), ...candidates(state)),
      result(
        `${aim(state, made)}${parts} ${images} × ${tokensPerImage} = `,
        strong(`${number(tokens)} visual tokens`),
        ".",
      ),
    ];
  },
  tell: (state) => {
    const { sliced, tokens } = slicesOf(state);
    const cut = sliced ? `${sliced.grid.columns} columns and ${sliced.grid.rows} rows of slices` : "Not cut";
    return `${cut}: ${number(tokens)} visual tokens.`;
  },
});

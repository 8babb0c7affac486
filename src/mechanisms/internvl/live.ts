import type { Element } from "hast";
import { cutting, sizeOf } from "../cutting.ts";
import { panels, result, strong, table } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { ranking, type Tiling, tiling } from "./algorithm.ts";

type State = { width: number; height: number; tiles: string };

const side = { kind: "number", unit: "px", min: 1, max: 10000, step: 1 } as const;
/** So many of the ranked candidates are shown. */
const shown = 6;

function tilingOf({ width, height, tiles }: State): Tiling {
  return tiling({ width, height }, { maxTiles: Number(tiles) });
}

/** The image, and what it is resized to and cut into. */
function drawing(state: State): Element {
  const { grid, resized, thumbnail } = tilingOf(state);
  const told = `An image of ${state.width} × ${state.height} pixels becomes ${grid.columns} columns and ${grid.rows} rows of tiles${thumbnail ? ", and a thumbnail" : ""}.`;
  const tile = { width: resized.width / grid.columns, height: resized.height / grid.rows };
  const whole = thumbnail ? { whole: { ...tile, below: "thumbnail" } } : {};
  return cutting("Resized and cut", told, state, { grid, tile, below: sizeOf(resized), ...whole });
}

function candidates(state: State): Element {
  const { grid } = tilingOf(state);
  const ranked = ranking(state, { maxTiles: Number(state.tiles) }).slice(0, shown);
  const rows = ranked.map(({ columns, rows, distance, filled }) => [
    `${columns} × ${rows}`,
    number(columns / rows, 3),
    number(distance, 3),
    `${number(filled * 100, 0)}\u00a0%`,
  ]);
  return table(
    `Grids nearest to ${number(state.width / state.height, 3)}`,
    [["Grid", "Ratio", "Distance", "Image fills"], ...rows],
    (row) => ranked[row]?.columns === grid.columns && ranked[row]?.rows === grid.rows,
  );
}

/** What decided between equally near grids. */
function tie(state: State): string {
  const [first, ...rest] = ranking(state, { maxTiles: Number(state.tiles) });
  const equal = rest.filter(({ distance }) => distance === first?.distance);
  if (equal.length === 0) return "One grid is nearest, so the tie rule is not asked.";
  return `${equal.length + 1} grids are equally near; the largest that the image fills by more than half wins, or else the smallest.`;
}

/** The choice of the grid, the tiles and the visual tokens. */
export default live<State>({
  name: "internvl",
  title: "tiles for an image",
  start: { width: 800, height: 1300, tiles: "12" },
  fields: {
    width: { ...side, label: "Width" },
    height: { ...side, label: "Height" },
    tiles: {
      kind: "choice",
      label: "Tiles at most",
      options: { 6: "6", 12: "12, as in training", 24: "24", 40: "40" },
    },
  },
  examples: {
    "Poster, as in the figure": { width: 800, height: 1300 },
    "Full-HD frame": { width: 1920, height: 1080 },
    "Square of 633 pixels": { width: 633, height: 633 },
    "Till receipt": { width: 600, height: 2400 },
  },
  view: (state) => {
    const { images, tiles, thumbnail, tokensPerImage, tokens } = tilingOf(state);
    const parts = `${tiles} ${tiles === 1 ? "tile" : "tiles"}${thumbnail ? " and the thumbnail" : ""}`;
    return [
      panels(drawing(state), candidates(state)),
      result(
        `${tie(state)} The ${parts} ${images === 1 ? "makes" : "make"} ${images} × ${tokensPerImage} = `,
        strong(`${number(tokens)} visual tokens`),
        ".",
      ),
    ];
  },
  tell: (state) => {
    const { grid, tokens } = tilingOf(state);
    return `${grid.columns} columns and ${grid.rows} rows of tiles: ${number(tokens)} visual tokens.`;
  },
});

import type { Element } from "hast";
import { fitted, group, panel, rect, round, word } from "./draw.ts";
import { number } from "./fields.ts";
import type { Grid, Size } from "./size.ts";
import { h } from "./tree.ts";

/** What an image is cut into: equal tiles in a grid, and the whole beside them. All in one scale. */
export interface Cutting {
  grid: Grid;
  /** One tile as it is encoded, and what stands below the grid. */
  tile: Size;
  below: string;
  /** The whole as it is encoded, and what stands below it. */
  whole?: Size & { below: string };
}

const top = 32;
/** Where the grid begins, and where the whole does. */
const [middle, right] = [144, 288];
const room = { grid: [136, 144], tile: 72, whole: [64, 72] } as const;

/** The image at the left, its tiles, numbered row by row where they have room, and the whole at the right. */
export function cutting(title: string, told: string, image: Size, cut: Cutting): Element {
  const { grid, whole } = cut;
  const [width, height] = fitted(image.width, image.height, [112, 144]);
  const scale = scaleOf(cut);
  const tile = { width: cut.tile.width * scale, height: cut.tile.height * scale };
  const line = 48 + Math.max(height, tile.height * grid.rows, (whole?.height ?? 0) * scale);
  const drawn = panel(
    title,
    told,
    [352, 200],
    group(
      "image",
      rect(0, top, width, height, { class: "tile" }),
      h("path", { class: "tile", d: outlines(grid, tile) }),
      ...(whole ? [rect(right, top, round(whole.width * scale), round(whole.height * scale), { class: "tile" })] : []),
    ),
    ...numbers(grid, tile),
    word(0, round(line), sizeOf(image), "shape"),
    word(middle, round(line), cut.below, "shape"),
    ...(whole ? [word(352, round(line), whole.below, "shape", "end")] : []),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** `1,920 × 1,080` */
export function sizeOf({ width, height }: Size): string {
  return `${number(width)} × ${number(height)}`;
}

function scaleOf({ grid, tile, whole }: Cutting): number {
  return Math.min(
    room.grid[0] / (grid.columns * tile.width),
    room.grid[1] / (grid.rows * tile.height),
    room.tile / Math.max(tile.width, tile.height),
    ...(whole ? [room.whole[0] / whole.width, room.whole[1] / whole.height] : []),
  );
}

/** All tiles as one path. */
function outlines({ columns, rows }: Grid, { width, height }: Size): string {
  const [w, high] = [round(columns * width), round(rows * height)];
  const upright = Array.from({ length: columns - 1 }, (_, k) => `M${round(middle + (k + 1) * width)} ${top}v${high}`);
  const level = Array.from({ length: rows - 1 }, (_, k) => `M${middle} ${round(top + (k + 1) * height)}h${w}`);
  return `M${middle} ${top}h${w}v${high}h-${w}z${upright.join("")}${level.join("")}`;
}

function numbers({ columns, rows }: Grid, { width, height }: Size): Element[] {
  if (Math.min(width, height) < 16 || columns * rows === 1) return [];
  return Array.from({ length: columns * rows }, (_, k) => {
    const x = middle + ((k % columns) + 0.5) * width;
    const y = top + (Math.floor(k / columns) + 0.5) * height;
    return word(round(x), round(y), k + 1, "value", "middle");
  });
}

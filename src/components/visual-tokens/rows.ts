import { InvalidInput } from "../../mechanisms/invalid-input.ts";
import type { Size } from "../../mechanisms/size.ts";
import { type Cost, contexts, keptLineHeight, pixelsPerToken, shareOf } from "../../mechanisms/visual-tokens/cost.ts";
import type { Rule } from "../../mechanisms/visual-tokens/rules.ts";

/** A column of the table, and of its copies. */
interface Column {
  key: string;
  name: string;
  /** As it is written in a cell. */
  text: (cost: Cost, image: Size) => string;
}

const whole = (n: number) => Math.round(n).toLocaleString("en");
/** `1,240 × 1,754` */
export const times = ({ width, height }: Size): string => `${whole(width)} × ${whole(height)}`;

export const columns: Column[] = [
  { key: "tokens", name: "Visual tokens", text: ({ tokens }) => whole(tokens) },
  { key: "markers", name: "Markers", text: ({ markers }) => whole(markers) },
  { key: "resized", name: "Resized, px", text: ({ resized }) => times(resized) },
  { key: "tiles", name: "Tiles", text: tilesOf },
  ...contexts.map(
    (context): Column => ({
      key: `of-${context}`,
      name: `Of ${context / 1024}k`,
      text: (cost) => percent(shareOf(cost, context)),
    }),
  ),
  { key: "per-token", name: "Px per token", text: (cost, image) => whole(pixelsPerToken(image, cost)) },
  { key: "text", name: "10-point line, px", text: (cost, image) => keptLineHeight(image, cost).toFixed(1) },
];

/** `of-4096` → 4096; undefined for columns of another kind. */
export function contextOf(key: string): number | undefined {
  return contexts.find((context) => key === `of-${context}`);
}

/** The most tokens of the rows, which the longest bar stands for. */
export function longestBar(rows: Row[]): number {
  return Math.max(1, ...rows.map((row) => ("cost" in row ? row.cost.tokens : 0)));
}

/** A rule with what an image costs by it, or why it refuses the image. */
export type Row = { rule: Rule } & ({ cost: Cost } | { problem: string });

export function rowOf(rule: Rule, image: Size): Row {
  try {
    return { rule, cost: rule.cost(image) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { rule, problem: error.message };
  }
}

/** `Idefics2, split` */
export function nameOf({ name, option }: Rule): string {
  return option === undefined ? name : `${name}, ${option}`;
}

/** `3 × 4 + whole`; `1` if the image is not cut. */
function tilesOf({ grid, whole }: Cost): string {
  const tiles = grid.columns * grid.rows === 1 ? "1" : `${grid.columns} × ${grid.rows}`;
  return whole ? `${tiles} + whole` : tiles;
}

/** `1.6 %`, `68 %`. */
function percent(share: number): string {
  const value = 100 * share;
  return `${value < 9.95 ? value.toFixed(1) : whole(value)}\u00a0%`;
}

/** How rows can be ordered, each with what is shown in the choice. */
export const sorts = [
  { key: "tokens", name: "Fewest tokens first" },
  { key: "-tokens", name: "Most tokens first" },
  { key: "-text", name: "Largest text first" },
] as const;

/** The rows in the order of `sort`; what refuses the image comes last, equals keep their order. */
export function sorted(rows: Row[], image: Size, sort: string | undefined): Row[] {
  const sign = sort?.startsWith("-") ? -1 : 1;
  const value = (row: Row) => {
    if (!("cost" in row)) return Number.POSITIVE_INFINITY;
    return sign * (sort === "-text" ? keptLineHeight(image, row.cost) : row.cost.tokens);
  };
  return sort === undefined ? rows : rows.toSorted((a, b) => value(a) - value(b) || 0);
}

/** What is announced: `1,240 × 1,754 px: from 64 visual tokens (Idefics2, whole) to 3,549 (…).` */
export function summary(rows: Row[], image: Size): string {
  const able = sorted(rows, image, "tokens").flatMap((row) => ("cost" in row ? [row] : []));
  const [least, most] = [able[0], able.at(-1)];
  if (!least || !most) return `${times(image)} px: no model that is shown takes this image.`;
  const end = `${whole(most.cost.tokens)} (${nameOf(most.rule)})`;
  const start = `${times(image)} px: ${least === most ? "" : "from "}${whole(least.cost.tokens)} visual tokens`;
  return least === most ? `${start} (${nameOf(least.rule)}).` : `${start} (${nameOf(least.rule)}) to ${end}.`;
}

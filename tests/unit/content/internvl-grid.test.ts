import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tiling } from "../../../src/mechanisms/internvl/algorithm.ts";
import { image } from "../mechanisms/sizes.ts";
import { printed } from "./printed.ts";

interface Listing {
  chooseGrid(width: number, height: number, maxTiles?: number): [columns: number, rows: number];
  visualTokens(width: number, height: number, maxTiles?: number): number;
}

const listing = (await printed("content/models/internvl.mdx", "lst-internvl-grid")) as Listing;

test("the printed listing of InternVL's grid chooses as the algorithm does", () => {
  fc.assert(
    fc.property(image, fc.integer({ min: 1, max: 40 }), ({ width, height }, maxTiles) => {
      const { grid, tokens } = tiling({ width, height }, { maxTiles });
      expect(listing.chooseGrid(width, height, maxTiles)).toEqual([grid.columns, grid.rows]);
      expect(listing.visualTokens(width, height, maxTiles)).toBe(tokens);
    }),
  );
  expect(listing.visualTokens(800, 1300)).toBe(tiling({ width: 800, height: 1300 }).tokens);
});

test("it fills the table of grids that the page prints", async () => {
  const page = (await readFile("content/models/internvl.mdx", "utf8")).replaceAll("\u{a0}", " ");
  const rows = [...page.matchAll(/^\| ([\d,]+) × ([\d,]+) \| (.*) \|$/gm)];
  expect(rows.length).toBeGreaterThan(4);
  for (const [, wide, high, told] of rows) {
    const [width, height] = [wide, high].map((side = "") => Number(side.replace(",", "")));
    const cells = [6, 12, 40].map((most) => {
      const [columns, lines] = listing.chooseGrid(width ?? 0, height ?? 0, most);
      const tokens = listing.visualTokens(width ?? 0, height ?? 0, most);
      return `${columns} × ${lines}: ${tokens.toLocaleString("en")}`;
    });
    expect(told).toBe(cells.join(" | "));
  }
});

test("it breaks the ties of squares where the page says", () => {
  expect([633, 634, 950, 951].map((side) => listing.visualTokens(side, side))).toEqual([256, 1280, 1280, 2560]);
});

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

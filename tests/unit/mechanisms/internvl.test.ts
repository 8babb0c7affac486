import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tiling } from "../../../src/mechanisms/internvl/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { image } from "./sizes.ts";

describe("tiling", () => {
  it("gives the paper's example six tiles and a thumbnail", () => {
    expect(tiling({ width: 800, height: 1300 })).toEqual({
      resized: { width: 896, height: 1344 },
      grid: { columns: 2, rows: 3 },
      tiles: 6,
      thumbnail: true,
      images: 7,
      tokensPerImage: 256,
      tokens: 1792,
    });
  });

  it("takes the larger of two equally near grids if the image fills more than half of it", () => {
    const tiles = (side: number) => tiling({ width: side, height: side }).tiles;
    expect([633, 634, 950, 951].map(tiles)).toEqual([1, 4, 4, 9]);
  });

  it("has a most of 3,328 tokens with 12 tiles and of 10,496 with 40", () => {
    expect(tiling({ width: 640, height: 480 }).tokens).toBe(3328);
    expect(tiling({ width: 800, height: 1300 }, { maxTiles: 40 }).tokens).toBe(10_496);
  });

  it("needs a height, but no width", () => {
    expect(tiling({ width: 0, height: 100 }).grid).toEqual({ columns: 1, rows: 12 });
    expect(() => tiling({ width: 100, height: 0 })).toThrow(InvalidInput);
    expect(() => tiling({ width: 0.5, height: 1 })).toThrow(InvalidInput);
  });

  it("never has more tiles than allowed, and no grid is nearer", () => {
    fc.assert(
      fc.property(image, fc.integer({ min: 1, max: 40 }), ({ width, height }, maxTiles) => {
        const { grid, tiles, thumbnail, images, resized, tokens } = tiling({ width, height }, { maxTiles });
        expect(tiles).toBeGreaterThanOrEqual(1);
        expect(tiles).toBeLessThanOrEqual(maxTiles);
        expect(thumbnail).toBe(tiles > 1);
        expect(images).toBe(tiles === 1 ? 1 : tiles + 1);
        expect(tokens).toBe(256 * images);
        expect(resized).toEqual({ width: 448 * grid.columns, height: 448 * grid.rows });
        const distance = (columns: number, rows: number) => Math.abs(width / height - columns / rows);
        for (let columns = 1; columns <= maxTiles; columns++) {
          for (let rows = 1; columns * rows <= maxTiles; rows++) {
            expect(distance(grid.columns, grid.rows)).toBeLessThanOrEqual(distance(columns, rows));
          }
        }
      }),
    );
  });
});

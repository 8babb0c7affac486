import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idefics3Tokens } from "../../../src/mechanisms/idefics3/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { image } from "./sizes.ts";

describe("idefics3Tokens", () => {
  it("enlarges small images, so that they cost as much as large ones", () => {
    const { scaled, resized, grid, images, tokens } = idefics3Tokens({ width: 224, height: 224 });
    expect([scaled, resized]).toEqual([
      { width: 1456, height: 1456 },
      { width: 1456, height: 1456 },
    ]);
    expect(grid).toEqual({ columns: 4, rows: 4 });
    expect([images, tokens]).toEqual([17, 2873]);
  });

  it("has one image if nothing is cut", () => {
    const { resized, grid, tokens } = idefics3Tokens({ width: 640, height: 480 }, { split: false });
    expect([resized, grid, tokens]).toEqual([{ width: 364, height: 364 }, { columns: 0, rows: 0 }, 169]);
  });

  it("counts SmolVLM's tiles with SmolVLM's numbers", () => {
    const { grid, tokens } = idefics3Tokens(
      { width: 640, height: 480 },
      { longest: 2048, tile: 512, tokensPerImage: 64 },
    );
    expect([grid, tokens]).toEqual([{ columns: 4, rows: 3 }, 832]);
  });

  it("tells where the code's own count for placeholders differs", () => {
    const { images, imagesForPlaceholders } = idefics3Tokens({ width: 2111, height: 1511 }, { longest: 1000 });
    expect([images, imagesForPlaceholders]).toEqual([10, 7]);
  });

  it("needs a height", () => {
    expect(() => idefics3Tokens({ width: 100, height: 0 })).toThrow(InvalidInput);
  });

  it("cuts into whole tiles, no more than the longest side has room for", () => {
    fc.assert(
      fc.property(image, fc.integer({ min: 1, max: 11 }), (size, side) => {
        const { scaled, resized, grid, tiles, images, tokens } = idefics3Tokens(size, { longest: 364 * side });
        expect(Math.max(scaled.width, scaled.height)).toBe(364 * side);
        expect([resized.width % 364, resized.height % 364]).toEqual([0, 0]);
        expect(Math.max(grid.columns, grid.rows)).toBe(side === 1 ? 0 : side);
        expect(tiles).toBeLessThanOrEqual(side * side);
        expect([images, tokens]).toEqual([tiles + 1, 169 * (tiles + 1)]);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { nextTokens } from "../../../src/mechanisms/llava-next/algorithm.ts";
import { image } from "./sizes.ts";

describe("nextTokens", () => {
  it("gives a square of 672 pixels all features of four tiles, the whole, and one token a row", () => {
    expect(nextTokens({ width: 672, height: 672 })).toEqual({
      canvas: { width: 672, height: 672 },
      grid: { columns: 2, rows: 2 },
      tiles: 4,
      images: 5,
      baseTokens: 576,
      unpadded: { width: 48, height: 48 },
      lineBreaks: 48,
      tokens: 2928,
      tokensOfPort: 2928,
    });
  });

  it("drops all rows of a very long image", () => {
    expect(nextTokens({ width: 398, height: 4 })).toMatchObject({ unpadded: { width: 48, height: 0 }, tokens: 576 });
  });

  it("needs both sides and a canvas", () => {
    expect(() => nextTokens({ width: 0, height: 0 })).toThrow(InvalidInput);
    expect(() => nextTokens({ width: 9, height: 9 }, { canvases: [] })).toThrow(
      new InvalidInput("There is one canvas at least; given none."),
    );
  });

  it("costs from 576 to 2,928 tokens, and drops padding on one side only", () => {
    fc.assert(
      fc.property(image, (size) => {
        const { grid, tiles, images, unpadded, tokens } = nextTokens(size);
        expect(tiles).toBeLessThanOrEqual(4);
        expect(images).toBe(tiles + 1);
        expect(Number.isInteger(tokens)).toBe(true);
        expect(tokens).toBeGreaterThanOrEqual(576);
        expect(tokens).toBeLessThanOrEqual(2928);
        const [columns, rows] = [24 * grid.columns, 24 * grid.rows];
        expect(unpadded.width === columns || unpadded.height === rows).toBe(true);
        expect(unpadded.width).toBeLessThanOrEqual(columns);
        expect(unpadded.height).toBeLessThanOrEqual(rows);
      }),
    );
  });
});

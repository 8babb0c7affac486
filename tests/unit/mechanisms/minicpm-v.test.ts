import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { sliceImage } from "../../../src/mechanisms/minicpm-v/algorithm.ts";
import { image } from "./sizes.ts";

describe("sliceImage", () => {
  it("cuts the largest image that the report names into nine slices", () => {
    expect(sliceImage({ width: 1344, height: 1344 })).toEqual({
      wanted: 9,
      source: { width: 448, height: 448 },
      sourcePatches: 1024,
      sliced: {
        grid: { columns: 3, rows: 3 },
        slice: { width: 448, height: 448 },
        slicePatches: 1024,
        refined: { width: 1344, height: 1344 },
      },
      images: 10,
      tokensPerImage: 64,
      tokens: 640,
      markers: 20,
      lineBreaks: 2,
    });
    expect(sliceImage({ width: 1344, height: 1344 }, { version: "2.5" }).tokens).toBe(960);
  });

  it("does not cut what fits into one square", () => {
    const { sliced, images, markers, lineBreaks } = sliceImage({ width: 448, height: 448 });
    expect([sliced, images, markers, lineBreaks]).toEqual([undefined, 1, 2, 0]);
  });

  it("needs both sides", () => {
    expect(() => sliceImage({ width: 0, height: 5 })).toThrow(InvalidInput);
    expect(() => sliceImage({ width: 5, height: 0 })).toThrow(InvalidInput);
  });

  it("never has more slices than allowed, nor more than one beside what the area asks for", () => {
    fc.assert(
      fc.property(image, fc.integer({ min: 1, max: 9 }), (size, maxSlices) => {
        const { wanted, source, sliced, images, tokens } = sliceImage(size, { maxSlices });
        const slices = images - 1;
        expect(wanted).toBeLessThanOrEqual(maxSlices);
        expect(slices).toBeLessThanOrEqual(maxSlices);
        if (sliced) expect(Math.abs(slices - wanted)).toBeLessThanOrEqual(1);
        else expect([slices, wanted]).toEqual([0, 1]);
        expect(tokens).toBe(64 * images);
        for (const { width, height } of sliced ? [source, sliced.slice] : [source]) {
          expect([width % 14, height % 14]).toEqual([0, 0]);
          expect(Math.min(width, height)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

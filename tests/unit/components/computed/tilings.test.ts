import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownCandidates, stagesOfSquares, tilingWords } from "../../../../src/components/computed/tilings.ts";
import { tiling } from "../../../../src/mechanisms/internvl/algorithm.ts";

const poster = { image: [800, 1300] as const };
const grids = [
  [1, 1],
  [1, 2],
  [2, 3],
  [3, 4],
] as const;

describe("words of a tiling", () => {
  it("are those of the example of the text, and others for another limit or image", () => {
    expect(tilingWords(poster)).toEqual({
      image: "800×1300",
      most: 12,
      candidates: 35,
      nearest: 1,
      grid: "2 : 3",
      resized: "896×1344",
      tiles: 6,
      squares: 7,
      perSquare: 256,
      tokens: 1792,
    });
    expect(tilingWords({ ...poster, most: 40 })).toMatchObject({ candidates: 158, grid: "5 : 8", tokens: 10_496 });
    expect(tilingWords({ image: [448, 448] })).toMatchObject({ nearest: 3, squares: 1, tokens: 256 });
  });

  it("are what the algorithm gives, for every image", () => {
    const side = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(6, 12, 40), (width, height, most) => {
        const { tiles, images, tokens } = tiling({ width, height }, { maxTiles: most });
        expect(tilingWords({ image: [width, height], most })).toMatchObject({ tiles, squares: images, tokens });
      }),
    );
  });
});

describe("candidates that are shown", () => {
  it("have the distances of the text, and one is chosen", () => {
    const shown = shownCandidates(poster, grids);
    expect(shown.map(({ distance }) => distance.toFixed(3))).toEqual(["0.385", "0.115", "0.051", "0.135"]);
    expect(shown.map(({ isChosen }) => isChosen)).toEqual([false, false, true, false]);
    const wide = shownCandidates({ image: [300, 400] }, grids);
    expect(wide.map(({ isChosen }) => isChosen)).toEqual([false, false, false, true]);
  });

  it("must be candidates, with the chosen one among them", () => {
    expect(() => shownCandidates(poster, [[4, 4]])).toThrow("Expected grids of at most 12 tiles; found 4 × 4.");
    expect(() => shownCandidates({ ...poster, most: 40 }, grids)).toThrow(
      "Expected the chosen grid, 5 × 8, among those shown.",
    );
  });
});

describe("stages of squares", () => {
  const printed = (most?: number) => stagesOfSquares(most).map(({ from, to, tokens }) => [from, to, tokens]);

  it("change at the sides that the text names", () => {
    expect(printed()).toEqual([
      [1, 633, 256],
      [634, 950, 1280],
      [951, undefined, 2560],
    ]);
  });

  it("are more where more tiles are allowed", () => {
    expect(printed(4)).toHaveLength(2);
    expect(printed(40)).toHaveLength(6);
  });
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { positionWords, sequenceOf, spansOfPairs, tokensOf } from "../../../../src/components/computed/position-ids.ts";
import { positions } from "../../../../src/mechanisms/m-rope/algorithm.ts";

const image = { before: 3, grid: [1, 2, 3], after: 4 } as const;

describe("a sequence", () => {
  it("has the ids of the text's example", () => {
    const { before, steps, after } = sequenceOf(image);
    expect(before).toEqual([0, 1, 2].map((id) => [id, id, id]));
    expect(steps.map((step) => step.map((id) => id.join("")))).toEqual([["333", "334", "335", "343", "344", "345"]]);
    expect(after).toEqual([6, 7, 8, 9].map((id) => [id, id, id]));
  });

  it("has other ids for other numbers of tokens", () => {
    const { steps, after } = sequenceOf({ before: 1, grid: [3, 2, 2], after: 2 });
    expect(steps.map((step) => step.map(([t]) => t))).toEqual([
      [1, 1, 1, 1],
      [2, 2, 2, 2],
      [3, 3, 3, 3],
    ]);
    expect(after.map(([t]) => t)).toEqual([4, 5]);
  });

  it("is what the algorithm gives, whatever is in it", () => {
    const few = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(few, few, few, few, few, (before, steps, rows, columns, after) => {
        const { time, height, width, next } = positions([
          { type: "text", length: before },
          { type: "video", grid: [steps, 2 * rows, 2 * columns] },
          { type: "text", length: after },
        ]);
        const props = { before, grid: [steps, rows, columns] as const, after };
        const ids = tokensOf(sequenceOf(props));
        expect([0, 1, 2].map((axis) => ids.map((id) => id[axis]))).toEqual([time, height, width]);
        expect(positionWords(props).next).toBe(next - after);
      }),
    );
  });
});

test("words name a token's ids, and how far the counter moves", () => {
  expect(positionWords(image, 8)).toEqual({ t: 3, h: 4, w: 5, tokens: 6, advance: 3, next: 6 });
  expect(positionWords(image, 9)).toMatchObject({ t: 6, h: 6, w: 6 });
  expect(() => positionWords(image, 13)).toThrow("Expected a token; found none at 13.");
});

test("pairs of channels are shared as the text says", () => {
  expect(spansOfPairs().map(({ name, first, last }) => `${name} ${first}–${last}`)).toEqual([
    "time 0–15",
    "height 16–39",
    "width 40–63",
  ]);
});

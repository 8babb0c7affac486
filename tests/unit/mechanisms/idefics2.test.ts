import fc from "fast-check";
import { expect, test } from "vitest";
import { idefics2Tokens } from "../../../src/mechanisms/idefics2/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { image } from "./sizes.ts";

test("with odd sides the right and lower crops are one pixel larger", () => {
  expect(idefics2Tokens({ width: 757, height: 1133 }).crops).toEqual([
    { width: 378, height: 566 },
    { width: 379, height: 566 },
    { width: 378, height: 567 },
    { width: 379, height: 567 },
    { width: 757, height: 1133 },
  ]);
});

test("a photograph of 1,920 × 1,080 pixels is halved whole, and its quarters are not", () => {
  const { resized, patches } = idefics2Tokens({ width: 1920, height: 1080 });
  expect(resized.slice(3)).toEqual([
    { width: 960, height: 540 },
    { width: 980, height: 551 },
  ]);
  expect(patches).toEqual([2584, 2584, 2584, 2584, 2730]);
});

test("an image one pixel high cannot be split, one pixel wide can", () => {
  expect(() => idefics2Tokens({ width: 200, height: 1 })).toThrow(
    new InvalidInput("An image is at least 0 pixels wide and 2 high, in whole pixels; given 200 × 1."),
  );
  expect(idefics2Tokens({ width: 200, height: 1 }, { split: false }).tokens).toBe(64);
  expect(idefics2Tokens({ width: 1, height: 200 }).tokens).toBe(320);
});

test("whatever the image, all sides are within the bounds and four crops make up the whole", () => {
  fc.assert(
    fc.property(
      image.filter(({ height }) => height > 1),
      (size) => {
        const { crops, resized, images, tokens } = idefics2Tokens(size);
        expect([images, crops.length, resized.length, tokens]).toEqual([5, 5, 5, 320]);
        for (const { width, height } of resized) {
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(378);
          expect(Math.max(width, height)).toBeLessThanOrEqual(980);
        }
        const area = crops.slice(0, 4).reduce((sum, { width, height }) => sum + width * height, 0);
        expect(area).toBe(size.width * size.height);
      },
    ),
  );
});

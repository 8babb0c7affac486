import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { imageTokens, smartResize, videoTokens } from "../../../src/mechanisms/qwen2-vl/algorithm.ts";
import { moderate } from "./sizes.ts";

describe("smartResize", () => {
  it("rounds halves to the even multiple", () => {
    // 42/28 = 1.5, 70/28 = 2.5, 98/28 = 3.5.
    expect([42, 70, 98].map((side) => smartResize({ width: side, height: 56 }).width)).toEqual([56, 56, 112]);
  });

  it("takes an image that is 200 times as long as wide, and none longer", () => {
    expect(smartResize({ width: 2000, height: 10 })).toEqual({ width: 812, height: 28 });
    expect(() => smartResize({ width: 2010, height: 10 })).toThrow(
      new InvalidInput("The long side is at most 200 times the short one; given 201 times."),
    );
    expect(() => smartResize({ width: 0, height: 10 })).toThrow(
      new InvalidInput("An image is at least 1 pixels wide and 1 high, in whole pixels; given 0 × 10."),
    );
  });

  it("lets a side vanish in one of its releases only", () => {
    const thin = { width: 3900, height: 20 };
    const maxPixels = 100_352;
    expect(smartResize(thin, { maxPixels, release: "qwen-vl-utils" }).height).toBe(0);
    expect(smartResize(thin, { maxPixels, release: "transformers" }).height).toBe(28);
  });

  it("gives multiples of the factor within the released budget", () => {
    fc.assert(
      fc.property(moderate, fc.constantFrom("transformers" as const, "qwen-vl-utils" as const), (size, release) => {
        const { width, height } = smartResize(size, { release });
        expect([width % 28, height % 28]).toEqual([0, 0]);
        expect(width * height).toBeGreaterThanOrEqual(4 * 784);
        expect(width * height).toBeLessThanOrEqual(16_384 * 784);
      }),
    );
  });
});

test("an image costs from 4 to 16,384 tokens, a quarter of its patches, on its side as upright", () => {
  fc.assert(
    fc.property(moderate, ({ width, height }) => {
      const { grid, patches, tokens } = imageTokens({ width, height });
      expect(Number.isInteger(tokens)).toBe(true);
      expect(tokens).toBeGreaterThanOrEqual(4);
      expect(tokens).toBeLessThanOrEqual(16_384);
      expect([patches, grid[0] * grid[1] * grid[2]]).toEqual([4 * tokens, 4 * tokens]);
      expect(imageTokens({ width: height, height: width }).tokens).toBe(tokens);
    }),
  );
});

describe("videoTokens", () => {
  const video = { width: 1920, height: 1080, frames: 300, fps: 30 };

  it("samples ten seconds of film at two frames a second", () => {
    expect(videoTokens(video)).toEqual({
      sampledFrames: 20,
      resized: { width: 1008, height: 560 },
      grid: [10, 40, 72],
      patches: 28_800,
      tokens: 7200,
    });
  });

  it("rounds a wanted number of frames to an even one", () => {
    expect([5, 7].map((frames) => videoTokens(video, { frames }).sampledFrames)).toEqual([4, 8]);
  });

  it("takes frames or their rate, and no more frames than there are", () => {
    expect(() => videoTokens(video, { frames: 8, fps: 2 })).toThrow(InvalidInput);
    expect(() => videoTokens({ ...video, fps: 0 })).toThrow(InvalidInput);
    expect(() => videoTokens({ ...video, frames: 3 }, { frames: 4 })).toThrow(
      new InvalidInput("From 2 to all 3 frames of the video can be sampled; given 4."),
    );
  });

  it("gives each pair of frames one step of time, and every frame its budget", () => {
    fc.assert(
      fc.property(
        moderate,
        fc.integer({ min: 4, max: 20_000 }),
        fc.constantFrom(10, 23.976, 30, 60),
        (size, frames, fps) => {
          // The released code gives a thinner frame a side of zero.
          fc.pre(Math.max(size.width, size.height) <= 130 * Math.min(size.width, size.height));
          const { sampledFrames, resized, grid, tokens } = videoTokens({ ...size, frames, fps });
          expect(sampledFrames % 2).toBe(0);
          expect(sampledFrames).toBeLessThanOrEqual(Math.min(frames, 768));
          expect(grid[0]).toBe(sampledFrames / 2);
          expect(tokens).toBe((grid[0] * grid[1] * grid[2]) / 4);
          expect(tokens).toBeGreaterThan(0);
          expect(resized.width * resized.height).toBeLessThanOrEqual(768 * 784);
        },
      ),
    );
  });
});

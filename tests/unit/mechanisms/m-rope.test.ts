import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { positions, type Segment } from "../../../src/mechanisms/m-rope/algorithm.ts";

const text = (length: number): Segment => ({ type: "text", length });

describe("positions", () => {
  it("counts text on from where the image's grid ended", () => {
    expect(positions([text(3), { type: "image", grid: [1, 4, 6] }, text(4)])).toEqual({
      time: [0, 1, 2, 3, 3, 3, 3, 3, 3, 6, 7, 8, 9],
      height: [0, 1, 2, 3, 3, 3, 4, 4, 4, 6, 7, 8, 9],
      width: [0, 1, 2, 3, 4, 5, 3, 4, 5, 6, 7, 8, 9],
      delta: -3,
      next: 10,
    });
  });

  it("counts a video's seconds in Qwen2.5-VL", () => {
    const segments: Segment[] = [text(1), { type: "video", grid: [3, 2, 2] }];
    expect(positions(segments).time).toEqual([0, 1, 2, 3]);
    expect(positions(segments, { perSecond: 2 }).time).toEqual([0, 1, 3, 5]);
    expect(positions(segments, { perSecond: 2, secondsPerStep: [3] }).time).toEqual([0, 1, 7, 13]);
  });

  it("gives padding the id 1", () => {
    expect(positions([text(3)], { leftPadding: 2 })).toMatchObject({ time: [1, 1, 0, 1, 2], delta: -2, next: 3 });
    expect(positions([text(1)], { leftPadding: 1 })).toMatchObject({ time: [1, 0], delta: 0, next: 2 });
  });

  it("refuses what has no positions", () => {
    expect(() => positions([])).toThrow(new InvalidInput("A sequence has one segment at least; given none."));
    expect(() => positions([text(0)])).toThrow(InvalidInput);
    expect(() => positions([{ type: "image", grid: [1, 2, 2] }])).toThrow(
      new InvalidInput("An image or video follows text, whose last token is its marker."),
    );
    const video: Segment = { type: "video", grid: [1, 2, 2] };
    expect(() => positions([text(1), video], { secondsPerStep: [] })).toThrow(InvalidInput);
  });
});

describe("whatever the sequence", () => {
  const side = fc.integer({ min: 1, max: 6 }).map((n) => 2 * n);
  const vision = fc.record({
    type: fc.constantFrom("image" as const, "video" as const),
    grid: fc.tuple(fc.integer({ min: 1, max: 5 }), side, side),
  });
  const sequence = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }).map(text), vision), { minLength: 1, maxLength: 4 })
    .map((pairs): Segment[] => pairs.flat());

  it("each token has one id on each axis, and the next id is one above all", () => {
    fc.assert(
      fc.property(sequence, (segments) => {
        const { time, height, width, delta, next } = positions(segments);
        const tokens = segments.reduce(
          (sum, each) => sum + (each.type === "text" ? each.length : (each.grid[0] * each.grid[1] * each.grid[2]) / 4),
          0,
        );
        expect([time.length, height.length, width.length]).toEqual([tokens, tokens, tokens]);
        expect(next).toBe(Math.max(...time, ...height, ...width) + 1);
        expect(delta).toBe(next - tokens);
        expect(delta).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("a block of vision advances the counter by its longest axis", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), vision, (length, { type, grid: [t, h, w] }) => {
        expect(positions([text(length), { type, grid: [t, h, w] }]).next).toBe(length + Math.max(t, h / 2, w / 2));
      }),
    );
  });
});

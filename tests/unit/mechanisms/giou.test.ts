import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Box, overlap } from "../../../src/mechanisms/giou/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { number } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const box = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[]): Box => ({ x1, y1, x2, y2 });

describe("the worked boxes", () => {
  it.each([
    [[0, 0, 4, 4], [2, 2, 6, 6], [4, 28, 36], 0.1429, -0.0794, 1.0794],
    [[0, 0, 4, 4], [4, 0, 8, 4], [0, 32, 32], 0, 0, 1],
    [[0, 0, 4, 4], [6, 0, 10, 4], [0, 32, 40], 0, -0.2, 1.2],
    [[0, 0, 4, 4], [1, 1, 3, 3], [4, 16, 16], 0.25, 0.25, 0.75],
    [[0, 0, 10, 10], [1, 1, 11, 11], [81, 119, 121], 0.6807, 0.6641, 0.3359],
    [[0, 0, 10, 10], [3, 0, 13, 10], [70, 130, 130], 0.5385, 0.5385, 0.4615],
    [[0, 0, 10, 10], [5, 0, 15, 10], [50, 150, 150], 0.3333, 0.3333, 0.6667],
  ])("%j and %j", (a, b, areas, iou, giou, loss) => {
    const got = overlap(box(a), box(b));
    expect([got.intersection, got.union, got.enclosing]).toEqual(areas);
    expectClose([got.iou, got.giou, got.loss], [iou, giou, loss], 4);
  });
});

test("a box has an area", () => {
  expect(() => overlap(box([0, 0, 0, 4]), box([0, 0, 1, 1]))).toThrow(
    new InvalidInput("A box has an area: x1 < x2 and y1 < y2."),
  );
  expect(() => overlap(box([0, 0, 1, 1]), box([4, 4, 0, 0]))).toThrow(InvalidInput);
});

test("for all boxes, GIoU is at most IoU, both are symmetric and within their bounds", () => {
  const any = fc
    .tuple(number(-50, 50), number(-50, 50), number(0.01, 60), number(0.01, 60))
    .map(([x1, y1, width, height]) => ({ x1, y1, x2: x1 + width, y2: y1 + height }));
  fc.assert(
    fc.property(any, any, (a, b) => {
      const { iou, giou, loss } = overlap(a, b);
      expect(giou).toBeLessThanOrEqual(iou + 1e-9);
      expect(iou).toBeGreaterThanOrEqual(0);
      expect(iou).toBeLessThanOrEqual(1 + 1e-9);
      expect(giou).toBeGreaterThan(-1);
      expect(loss).toBeCloseTo(1 - giou, 12);
      expect(overlap(b, a).iou).toBeCloseTo(iou, 9);
      expect(overlap(b, a).giou).toBeCloseTo(giou, 9);
      expect(overlap(a, a).giou).toBeCloseTo(1, 6);
    }),
  );
});

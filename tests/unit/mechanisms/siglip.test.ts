import fc from "fast-check";
import { expect, test } from "vitest";
import { clipLoss } from "../../../src/mechanisms/clip/algorithm.ts";
import { label, sigmoidLoss, softmaxLoss } from "../../../src/mechanisms/siglip/algorithm.ts";
import { cosine, number, square } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const matrix = [
  [0.9, 0.2, 0.1],
  [0.3, 0.8, 0.2],
  [0.1, 0.4, 0.7],
];

test("the worked example with two biases", () => {
  expectClose([sigmoidLoss(matrix, 10, -10).loss, sigmoidLoss(matrix, 10, -5).loss], [2.164361, 0.255777]);
});

test("each pair's loss is 0 or more, and turning images and captions round changes nothing", () => {
  fc.assert(
    fc.property(square(cosine), number(0, 100), number(-20, 20), (matrix, scale, bias) => {
      const { pairs, loss } = sigmoidLoss(matrix, scale, bias);
      for (const pair of pairs.flat()) expect(pair).toBeGreaterThanOrEqual(0);
      const transposed = matrix.map((_, j) => matrix.map((row) => row[j] ?? Number.NaN));
      expect(sigmoidLoss(transposed, scale, bias).loss).toBeCloseTo(loss, 9);
    }),
  );
});

test("one wrong pair moves a row and a column of the softmax, and of the sigmoid only itself", () => {
  const raised = matrix.map((row, i) => row.map((x, j) => (i === 0 && j === 2 ? 0.6 : x)));
  const moved = (before: number[][], after: number[][]) =>
    before.map((row, i) => row.map((x, j) => Math.abs(x - (after[i]?.[j] ?? Number.NaN)) > 1e-9));
  expect(moved(softmaxLoss(matrix, 10).gradient, softmaxLoss(raised, 10).gradient)).toEqual([
    [true, true, true],
    [false, false, true],
    [false, false, true],
  ]);
  expect(moved(sigmoidLoss(matrix, 10, -5).gradient, sigmoidLoss(raised, 10, -5).gradient).flat()).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((cell) => cell === 2),
  );
});

test("the softmax loss is that of CLIP, and its derivatives add up to zero", () => {
  fc.assert(
    fc.property(square(cosine), number(0.1, 100), (any, scale) => {
      const [clip, { pairs, loss, gradient }] = [clipLoss(any, scale), softmaxLoss(any, scale)];
      expect(loss).toBeCloseTo(clip.loss, 9);
      expect(gradient).toEqual(clip.gradient);
      expect(gradient.flat().reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 9);
      expect(pairs.flat().filter((x) => x !== undefined)).toHaveLength(any.length);
    }),
  );
});

test("the gradient is the slope of the loss", () => {
  const step = 1e-6;
  fc.assert(
    fc.property(square(cosine), number(0.1, 20), number(-10, 10), (any, scale, bias) => {
      const { gradient } = sigmoidLoss(any, scale, bias);
      any.forEach((row, i) => {
        row.forEach((_, j) => {
          const at = (by: number) => any.map((r, k) => r.map((x, l) => (k === i && l === j ? x + by : x)));
          const slope =
            (sigmoidLoss(at(step), scale, bias).loss - sigmoidLoss(at(-step), scale, bias).loss) / (2 * step);
          expect(gradient[i]?.[j]).toBeCloseTo(slope, 4);
          expect(Math.sign(gradient[i]?.[j] ?? 0)).not.toBe(label(i, j));
        });
      });
    }),
    { numRuns: 30 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { sigmoidLoss } from "../../../src/mechanisms/siglip/algorithm.ts";
import { cosine, number, square } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

test("the worked example with two biases", () => {
  const matrix = [
    [0.9, 0.2, 0.1],
    [0.3, 0.8, 0.2],
    [0.1, 0.4, 0.7],
  ];
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

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import {
  breakEvenRank,
  columnLengths,
  doraBudget,
  doraMerge,
  loraBudget,
  loraUpdate,
  veraBudget,
} from "../../../src/mechanisms/lora/algorithm.ts";
import { number } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

describe("budgets", () => {
  it.each([
    [4096, 4096, 8, 16_777_216, 65_536, 0.3906, 256],
    [4096, 4096, 16, 16_777_216, 131_072, 0.7813, 128],
    [4096, 4096, 64, 16_777_216, 524_288, 3.125, 32],
    [1024, 1024, 8, 1_048_576, 16_384, 1.5625, 64],
    [4096, 11_008, 16, 45_088_768, 241_664, 0.536, 187],
    [4096, 14_336, 16, 58_720_256, 294_912, 0.5022, 199],
  ])("of LoRA for %i × %i and rank %i", (d, k, rank, full, trained, percent, factor) => {
    const got = loraBudget(d, k, rank);
    expect([got.full, got.trained]).toEqual([full, trained]);
    expect(100 * got.share).toBeCloseTo(percent, 3);
    expect(Math.round(1 / got.share)).toBe(factor);
  });

  it("of DoRA have a magnitude for each column more", () => {
    expect(doraBudget(4096, 4096, 8).trained).toBe(69_632);
  });

  it("of VeRA are a fifteenth of LoRA's for 64 matrices", () => {
    expect(veraBudget(64, 4096, 256).trained).toBe(278_528);
    expect(64 * loraBudget(4096, 4096, 8).trained).toBe(4_194_304);
  });

  it("need whole sides", () => {
    expect(() => loraBudget(4096, 4096, 0)).toThrow(InvalidInput);
    expect(() => veraBudget(1.5, 4096, 8)).toThrow(InvalidInput);
  });

  it("of LoRA are below the matrix below the rank at which both are even", () => {
    expect(breakEvenRank(4096, 4096)).toBe(2048);
    const side = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(side, side, side, (d, k, rank) => {
        expect(loraBudget(d, k, rank).share < 1).toBe(rank < breakEvenRank(d, k));
        expect(doraBudget(d, k, rank).trained - loraBudget(d, k, rank).trained).toBe(k);
      }),
    );
  });
});

test("LoRA's example is a matrix of rank one", () => {
  expect(loraUpdate([[1], [0], [2]], [[1, -1, 0.5]], 2)).toEqual([
    [2, -2, 1],
    [0, 0, 0],
    [4, -4, 2],
  ]);
  expect(() => loraUpdate([[1, 2]], [[1]], 2)).toThrow(
    new InvalidInput("B has as many columns as A has rows; given 2 and 1."),
  );
});

describe("DoRA's example", () => {
  const weights = [
    [3, 1],
    [4, 2],
  ];
  const update = [
    [0.5, 1],
    [-0.5, -1],
  ];

  it("turns the first column and keeps its length", () => {
    expectClose(columnLengths(weights), [5, 2.236], 3);
    expectClose(
      doraMerge(weights, update),
      [
        [3.536, 2],
        [3.536, 1],
      ],
      3,
    );
  });

  it("sets its length where the magnitude says so", () => {
    expectClose(
      doraMerge(weights, update, [6, 2]).map((row) => row[0]),
      [4.243, 4.243],
      3,
    );
  });

  it("needs columns with a direction", () => {
    expect(() => doraMerge([[1]], [[-1]])).toThrow(InvalidInput);
  });

  it("gives every column its magnitude", () => {
    const matrix = fc.array(fc.array(number(0.1, 9), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(matrix, number(0, 5), (columns, change) => {
        const merged = doraMerge(
          columns,
          columns.map((row, i) => row.map((_, j) => change * (i + j))),
        );
        const lengths = columnLengths(merged);
        for (const [j, length] of columnLengths(columns).entries()) expect(lengths[j]).toBeCloseTo(length, 9);
      }),
    );
  });
});

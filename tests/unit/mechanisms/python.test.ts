import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { ceil, floor, floorDivide, int, round, roundTo } from "../../../src/mechanisms/python.ts";

describe("round", () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [3.5, 4],
    [-0.5, 0],
    [-1.5, -2],
    [-2.5, -2],
    [2.4999999999999996, 2],
    [2.5000000000000004, 3],
    [0.49999999999999994, 0],
    [4503599627370495.5, 4503599627370496],
    [1e300, 1e300],
  ])("%s becomes %s", (x, rounded) => {
    expect(round(x)).toBe(rounded);
  });

  it("is never further than a half away, and even where it is exactly a half", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), (quarters) => {
        const x = quarters / 4;
        const whole = round(x);
        expect(Math.abs(whole - x)).toBeLessThanOrEqual(0.5);
        if (Math.abs(whole - x) === 0.5) expect(whole % 2 === 0).toBe(true);
      }),
    );
  });
});

test("int goes towards zero, floor down, ceil up, and none gives −0", () => {
  expect([int(2.9), int(-2.9), int(-0.9)]).toEqual([2, -2, 0]);
  expect([floor(2.9), floor(-2.1), ceil(2.1), ceil(-2.9), ceil(-0.1)]).toEqual([2, -3, 3, -2, 0]);
});

test("roundTo keeps so many decimals", () => {
  expect([roundTo(23.9999999999, 7), roundTo(23.99999994, 7), roundTo(1.005, 2)]).toEqual([24, 23.9999999, 1]);
});

test("floorDivide goes down", () => {
  expect([floorDivide(7, 2), floorDivide(-7, 2), floorDivide(6, 3)]).toEqual([3, -4, 2]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%s is refused", (x) => {
  for (const rounds of [round, int, floor, ceil, (y: number) => roundTo(y, 7)]) {
    expect(() => rounds(x)).toThrow(new InvalidInput(`A number to round is finite; given ${x}.`));
  }
  expect(() => floorDivide(1, 0)).toThrow(InvalidInput);
});

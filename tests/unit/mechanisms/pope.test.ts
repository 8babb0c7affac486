import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { expectedCounts, popeScores, readAnswer } from "../../../src/mechanisms/pope/algorithm.ts";
import { number } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const scores = (present: number, absent: number) => {
  const { accuracy, precision, recall, f1, yesRatio } = popeScores(expectedCounts(3000, present, absent));
  return [accuracy, precision, recall, f1, yesRatio];
};

describe("3,000 questions", () => {
  it("answered well", () => {
    expect(expectedCounts(3000, 0.9, 0.2)).toEqual({
      truePositive: 1350,
      falsePositive: 300,
      trueNegative: 1200,
      falseNegative: 150,
    });
    expectClose(scores(0.9, 0.2), [0.85, 0.818, 0.9, 0.857, 0.55], 3);
  });

  it("answered with yes, always", () => {
    expectClose(scores(1, 1), [0.5, 0.5, 1, 0.667, 1], 3);
  });

  it("answered with yes too often", () => {
    const [accuracy, , , f1, yes] = scores(0.98, 0.6);
    expectClose([accuracy, f1, yes], [0.69, 0.76, 0.79], 3);
  });
});

test("without a right yes there is no precision", () => {
  expect(() => scores(0, 0)).toThrow(
    new InvalidInput("Precision and recall need one right “yes” at least; given none."),
  );
  expect(() => expectedCounts(10, 1.5, 0)).toThrow(InvalidInput);
});

test.each([
  ["Yes, there is.", "yes"],
  ["No, there is not.", "no"],
  ["There is no dog. Yes.", "no"],
  ["I see a cat. No dog.", "yes"],
  ["Perhaps", "yes"],
  ["NO", "yes"],
])("%s is read as %s", (answer, read) => {
  expect(readAnswer(answer)).toBe(read);
});

test("F1 lies between precision and recall, and who always says yes has two thirds", () => {
  fc.assert(
    fc.property(number(0.01, 1), number(0, 1), (present, absent) => {
      const [, precision = 0, recall = 0, f1 = 0, yes = 0] = scores(present, absent);
      expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-9);
      expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-9);
      expect(yes).toBeCloseTo((present + absent) / 2, 9);
    }),
  );
});

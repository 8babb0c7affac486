import fc from "fast-check";
import { expect, test } from "vitest";
import { counts, rotations, survival } from "../../../src/mechanisms/circular-eval/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { number } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

test("four options are shown in four orders", () => {
  expect(rotations(["a", "b", "c", "d"]).map((order) => order.join(""))).toEqual(["abcd", "bcda", "cdab", "dabc"]);
});

test("one wrong pass is too many", () => {
  const options = ["a", "b", "c"];
  expect(counts(options, ["b", "b", "b"], "b")).toBe(true);
  expect(counts(options, ["b", "b", "a"], "b")).toBe(false);
  expect(() => counts(options, ["b"], "b")).toThrow(new InvalidInput("There is an answer to each of 3 passes."));
  expect(() => counts(options, options, "d")).toThrow(InvalidInput);
});

test("a guess among four survives in 0.39 per cent", () => {
  expectClose(survival(0.25, 4), 0.0039, 4);
  expect(() => survival(1.1, 4)).toThrow(InvalidInput);
  expect(() => survival(0.5, 0)).toThrow(InvalidInput);
});

test("circular evaluation is never kinder, and each option is first once", () => {
  fc.assert(
    fc.property(number(0, 1), fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 8 }), (skill, options) => {
      expect(survival(skill, options.length)).toBeLessThanOrEqual(skill);
      expect(rotations(options).map(([first]) => first)).toEqual(options);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anls, edits, levenshtein, normalisedDistance, similarity } from "../../../src/mechanisms/anls/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { expectClose } from "./close.ts";

describe("the worked answers", () => {
  it.each([
    ["october 12, 1994", "october 12 1994", 1, 0.0625, 0.9375, 0.9375],
    ["$1,234.50", "1234.50", 2, 0.2222, 0.7778, 0.7778],
    ["2,500", "2,600", 1, 0.2, 0.8, 0.8],
    ["24 may 2019", "25 may 2019", 1, 0.0909, 0.9091, 0.9091],
    ["the hague", "hague", 4, 0.4444, 0.5556, 0.5556],
    ["north", "south", 2, 0.4, 0.6, 0.6],
    ["coca-cola", "coca cola company", 9, 0.5294, 0, 0],
    ["invoice", "receipt", 6, 0.8571, 0, 0],
    ["ab", "ac", 1, 0.5, 0, 0.5],
  ])("%s, read as %s", (truth, output, distance, normalised, original, toolkits) => {
    expect(levenshtein(truth, output)).toBe(distance);
    expectClose(
      [normalisedDistance(truth, output), similarity(truth, output), similarity(truth, output, { rule: "toolkits" })],
      [normalised, original, toolkits],
      4,
    );
  });
});

test("the toolkits do not see case and runs of white space", () => {
  expect(similarity("The Hague", " the  hague\n", { rule: "toolkits" })).toBe(1);
  expect(similarity("AB", "ab")).toBe(0);
});

test("a question takes the nearest accepted answer, and the mean is over questions", () => {
  const questions = [
    { accepted: ["2,600", "2,500"], output: "2,600" },
    { accepted: ["north"], output: "south" },
    { accepted: ["invoice"], output: "receipt" },
  ];
  expectClose(anls(questions), 1.6 / 3);
  expect(() => anls([])).toThrow(InvalidInput);
  expect(() => anls([{ accepted: [], output: "" }])).toThrow(
    new InvalidInput("A question has one accepted answer at least; given none."),
  );
});

test("the distance is symmetric, 0 for equal strings alone, and keeps the triangle's rule", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "ü", "😀"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(levenshtein(a, b)).toBe(levenshtein(b, a));
      expect(levenshtein(a, b) === 0).toBe(a === b);
      expect(levenshtein(a, c)).toBeLessThanOrEqual(levenshtein(a, b) + levenshtein(b, c));
      expect(normalisedDistance(a, b)).toBeLessThanOrEqual(1);
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

test("the edits lead from one string to the other, in as many steps as the distance", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "ä", "👍"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const way = edits(a, b);
      expect(way.map(({ removed }) => removed).join("")).toBe(a);
      expect(way.map(({ added }) => added).join("")).toBe(b);
      expect(way.filter(({ removed, added }) => removed !== added)).toHaveLength(levenshtein(a, b));
    }),
  );
});

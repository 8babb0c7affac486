import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { restore, rotate, type Span, spanCount } from "../../../src/mechanisms/cm3/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";

const fox = "<img alt= a red fox src= I17 I4 I99 I23 > Foxes hunt at dusk".split(" ");

describe("the worked example", () => {
  it.each<[Span[], string, string]>([
    [
      [[2, 5]],
      "<img alt= <mask:0> src= I17 I4 I99 I23 > Foxes hunt at dusk <mask:0> a red fox <eod>",
      "110111111111101111",
    ],
    [
      [
        [7, 9],
        [2, 5],
      ],
      "<img alt= <mask:0> src= I17 <mask:1> I23 > Foxes hunt at dusk <mask:0> a red fox <mask:1> I4 I99 <eod>",
      "11011011111101110111",
    ],
    [[], "<img alt= a red fox src= I17 I4 I99 I23 > Foxes hunt at dusk <eod>", "1111111111111111"],
  ])("with spans %j", (spans, rotated, weights) => {
    const got = rotate(fox, spans);
    expect(got.sequence.join(" ")).toBe(rotated);
    expect(got.weights.join("")).toBe(weights);
    expect(restore(got.sequence)).toEqual(fox);
  });
});

test.each<[Span[]]>([
  [[[2, 2]]],
  [[[3, 2]]],
  [[[0, 16]]],
  [[[-1, 2]]],
  [
    [
      [0, 3],
      [2, 5],
    ],
  ],
  [[[0.5, 2]]],
])("spans %j are refused", (spans) => {
  expect(() => rotate(fox, spans)).toThrow(InvalidInput);
});

test("a document has none of the signs that rotation adds", () => {
  expect(() => rotate(["a", "<mask:0>"], [])).toThrow(
    new InvalidInput("A document has no sentinels and no <eod>; given <mask:0>."),
  );
  expect(() => rotate(["<eod>"], [])).toThrow(InvalidInput);
});

test.each(["a b", "<mask:0> a <eod>", "<mask:0> <mask:1> <mask:0> a <eod>", "<mask:1> <mask:1> a <eod>"])(
  "%s was not rotated",
  (sequence) => {
    expect(() => restore(sequence.split(" "))).toThrow(InvalidInput);
  },
);

test("for every document and spans, restoring undoes rotating, and each token is predicted once", () => {
  const document = fc.array(fc.constantFrom("a", "red", "fox", "I17"), { minLength: 1, maxLength: 30 });
  const cut = document.chain((tokens) =>
    fc.record({
      tokens: fc.constant(tokens),
      edges: fc.uniqueArray(fc.integer({ min: 0, max: tokens.length }), { maxLength: 10 }),
    }),
  );
  fc.assert(
    fc.property(cut, ({ tokens, edges }) => {
      const ordered = edges.toSorted((a, b) => a - b);
      const spans = ordered.flatMap((from, k): Span[] => {
        const to = ordered[k + 1];
        return k % 2 === 0 && to !== undefined ? [[from, to]] : [];
      });
      const { sequence, weights } = rotate(tokens, spans.toReversed());
      expect(restore(sequence)).toEqual(tokens);
      expect(sequence).toHaveLength(tokens.length + 2 * spans.length + 1);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(tokens.length + 1);
    }),
  );
});

test("the number of spans changes at the sums of the probabilities", () => {
  const thresholds = [0.735759, 0.919699, 0.981012, 0.99634, 0.999406, 0.999917];
  thresholds.forEach((threshold, k) => {
    expect([spanCount(threshold - 1e-6), spanCount(threshold + 1e-6)]).toEqual([k + 1, k + 2]);
  });
  expect([spanCount(0), spanCount(1 - 2 ** -53)]).toEqual([1, 16]);
  expect(() => spanCount(1)).toThrow(InvalidInput);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { type Lines, type Piece, rotatedSpans } from "../../../../src/components/computed/rotated-spans.ts";
import { rotate, type Span } from "../../../../src/mechanisms/cm3/algorithm.ts";
import { InvalidInput } from "../../../../src/mechanisms/invalid-input.ts";

const lines: Lines = [
  [
    ["<img alt=", "data"],
    ["a red fox", "text"],
    ["src=", "data"],
  ],
  [
    ["I17 I4 I99 I23", "image"],
    [">", "data"],
  ],
  [["Foxes hunt at dusk", "text"]],
];
const tokens = "<img alt= a red fox src= I17 I4 I99 I23 > Foxes hunt at dusk".split(" ");

/** As `rotate` writes it. */
const written = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === "mark" ? (text === "end" ? "<eod>" : `<${text.replace(" ", ":")}>`) : text))
    .join(" ");
const byLine = (pieces: readonly Piece[]) =>
  Object.values(Object.groupBy(pieces, ({ line }) => line)).map((line = []) =>
    line.map(({ text }) => text).join(" | "),
  );

it("draws the figure: each span in a box of its own, and the spans last", () => {
  const { document, sequence } = rotatedSpans(lines, [
    [2, 5],
    [7, 9],
  ]);
  expect([document.tokens, sequence.tokens]).toEqual([15, 20]);
  expect(byLine(document.pieces)).toEqual([
    "<img alt= | a red fox | src=",
    "I17 | I4 I99 | I23 | >",
    "Foxes hunt at dusk",
  ]);
  expect(document.pieces.filter(({ isChosen }) => isChosen).map(({ text }) => text)).toEqual(["a red fox", "I4 I99"]);
  expect(byLine(sequence.pieces)).toEqual([
    "<img alt= | mask 0 | src=",
    "I17 | mask 1 | I23 | >",
    "Foxes hunt at dusk",
    "mask 0 | a red fox | mask 1 | I4 I99 | end",
  ]);
});

it("agrees with the algorithm for all spans, and nothing overlaps or leaves the panel", () => {
  const edges = fc.uniqueArray(fc.integer({ min: 0, max: tokens.length }), { maxLength: 10 });
  fc.assert(
    fc.property(edges, (given) => {
      const ordered = given.toSorted((a, b) => a - b);
      const spans = ordered.flatMap((from, k): Span[] => {
        const to = ordered[k + 1];
        return k % 2 === 0 && to !== undefined ? [[from, to]] : [];
      });
      const { document, sequence } = rotatedSpans(lines, spans.toReversed());
      const { sequence: rotated, weights } = rotate(tokens, spans);
      expect(written(document.pieces)).toBe(tokens.join(" "));
      expect(written(sequence.pieces)).toBe(rotated.join(" "));
      expect(sequence.pieces.flatMap((piece) => piece.weights)).toEqual(weights);
      expect(sequence.tokens).toBe(rotated.length);
      for (const pieces of [document.pieces, sequence.pieces]) {
        for (const [at, { x, width, line }] of pieces.entries()) {
          const next = pieces[at + 1];
          expect(x + width).toBeLessThanOrEqual(352);
          if (next?.line === line) expect(next.x).toBeGreaterThanOrEqual(x + width);
          else if (next) expect([next.line, next.x]).toEqual([line + 1, 0]);
        }
      }
    }),
  );
});

it("refuses what the algorithm refuses", () => {
  expect(() => rotatedSpans(lines, [[2, 2]])).toThrow(InvalidInput);
  expect(() => rotatedSpans(lines, [[2, 16]])).toThrow(InvalidInput);
});

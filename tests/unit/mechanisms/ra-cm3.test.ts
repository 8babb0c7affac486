import fc from "fast-check";
import { expect, test } from "vitest";
import { dot, unit } from "../../../src/mechanisms/embeddings.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { documentVector, retrieve, totalLoss } from "../../../src/mechanisms/ra-cm3/algorithm.ts";
import { vector } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const [a, b, c, d, e] = [0, 1, 2, 3, 4];
const documents = [
  documentVector([0.8, 0.6, 0], [0.8, 0.6, 0.1]),
  documentVector([0.9, 0.1, 0.6], [0.7, 0.4, 0.6]),
  documentVector([0.9, 0.15, 0.6], [0.7, 0.4, 0.55]),
  documentVector([0.2, 0.9, 0.1], [0.3, 0.8, 0.4]),
  documentVector([0, 0.1, 1], [0.1, 0, 0.9]),
];

test("the worked example passes over the query's copy and over a choice's", () => {
  const { scores, chosen, skipped } = retrieve([0.8, 0.6, 0], documents, 3);
  expectClose(scores, [0.998759, 0.767967, 0.789245, 0.771203, 0.074229]);
  expect(chosen).toEqual([c, d, e]);
  expect(skipped).toEqual([
    { document: a, because: "copy of the query" },
    { document: b, because: "copy of a choice" },
  ]);
  expectClose(dot(documents[b] ?? [], documents[c] ?? []), 0.999384);
});

test("the documents' loss counts a tenth", () => {
  expectClose(totalLoss(2, 3), 2.3);
  expect(() => totalLoss(2, 3, -1)).toThrow(InvalidInput);
});

test("what is chosen is never too near to the query or to another choice, and comes in order", () => {
  fc.assert(
    fc.property(vector(3), fc.array(vector(3).map(unit), { maxLength: 12 }), fc.nat(5), (query, vectors, count) => {
      const { scores, chosen, skipped } = retrieve(query, vectors, count);
      expect(chosen.length).toBeLessThanOrEqual(count);
      const ranks = chosen.map((document) => scores[document] ?? Number.NaN);
      expect(ranks).toEqual(ranks.toSorted((x, y) => y - x));
      for (const score of ranks) expect(score).toBeLessThanOrEqual(0.9);
      chosen.forEach((one, k) => {
        for (const other of chosen.slice(0, k))
          expect(dot(vectors[one] ?? [], vectors[other] ?? [])).toBeLessThanOrEqual(0.9);
      });
      if (chosen.length < count) expect(chosen.length + skipped.length).toBe(vectors.length);
    }),
  );
});

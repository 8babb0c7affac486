import fc from "fast-check";
import { expect, test } from "vitest";
import { clipScore, refClipScore } from "../../../src/mechanisms/clipscore/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { cosine } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

test("the worked cosines", () => {
  expectClose([0.35, 0.3, 0.25, 0.2, 0.1, -0.05].map(clipScore), [0.875, 0.75, 0.625, 0.5, 0.25, 0]);
  expectClose(refClipScore(0.3, [0.4, 0.9]), 0.818, 3);
});

test("a cosine is one, and there is a reference", () => {
  expect(() => clipScore(1.1)).toThrow(new InvalidInput("A cosine is from −1 to 1; given 1.1."));
  expect(() => refClipScore(0.3, [])).toThrow(InvalidInput);
});

test("the harmonic mean lies between the score and the nearest reference", () => {
  fc.assert(
    fc.property(cosine, fc.array(cosine, { minLength: 1, maxLength: 5 }), (own, references) => {
      const parts = [clipScore(own), Math.max(0, ...references)];
      const score = refClipScore(own, references);
      expect(score).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
      expect(score).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { gains } from "../../../src/mechanisms/blind/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { number } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

test.each([
  ["GPT-4V", 35.3, 41.2, 66, 24.8, 5.9],
  ["Sphinx-X-MoE", 29.5, 43.7, 60.1, 16.4, 14.2],
  ["Monkey-Chat", 25.3, 39.5, 60.4, 20.9, 14.2],
  ["LLaVA-1.5-7B", 32.7, 36.7, 52.2, 15.5, 4],
  ["InternVL-Chat-v1.2", 40, 44.2, 69.3, 25.1, 4.2],
])("%s", (_, languageModel, withoutImage, withImage, gain, leakage) => {
  const got = gains({ withImage, withoutImage, languageModel });
  expectClose([got.gain, got.leakage], [gain, leakage], 1);
});

test("a score is in per cent", () => {
  expect(() => gains({ withImage: 101, withoutImage: 1, languageModel: 1 })).toThrow(
    new InvalidInput("A score is from 0 to 100; given 101."),
  );
});

test("leakage is never below 0, and gain and blind score make up the score", () => {
  const score = number(0, 100);
  fc.assert(
    fc.property(score, score, score, (withImage, withoutImage, languageModel) => {
      const { gain, leakage } = gains({ withImage, withoutImage, languageModel });
      expect(leakage).toBeGreaterThanOrEqual(0);
      expect(gain + withoutImage).toBeCloseTo(withImage, 9);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrasted, guided } from "../../../src/mechanisms/cm3leon/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { number } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const withPrompt = [2, 1, 0.5, 0, -1];
const withoutPrompt = [1.5, 1.2, -0.5, 0.3, -1];

describe("guidance", () => {
  it.each([
    [0, [0.442589, 0.327878, 0.059898, 0.133305, 0.03633]],
    [1, [0.563021, 0.207124, 0.125627, 0.076197, 0.028031]],
    [3, [0.57376, 0.05205, 0.348003, 0.015677, 0.010509]],
    [6, [0.267669, 0.002974, 0.7276, 0.000663, 0.001094]],
  ])("of strength %s gives these probabilities", (strength, probabilities) => {
    expectClose(guided(withPrompt, withoutPrompt, strength).probabilities, probabilities);
  });

  it("adds the difference to the logits so many times", () => {
    expectClose(guided(withPrompt, withoutPrompt, 3).logits, [3, 0.6, 2.5, -0.6, -1]);
  });
});

describe("contrastive decoding", () => {
  it("in its strict form keeps one token", () => {
    const { threshold, kept, scores } = contrasted(withPrompt, withoutPrompt, 0.5, 1);
    expectClose([threshold, kept, scores], [0.281511, [0], [0.240676]]);
  });

  it("with the second largest probability keeps three, and another wins", () => {
    const { threshold, kept, scores, probabilities } = contrasted(withPrompt, withoutPrompt, 0.5, 2);
    expectClose([threshold, kept], [0.103562, [0, 1, 2]]);
    expectClose(scores, [0.240676, -0.459324, 0.740676]);
    expectClose(probabilities, [0.317934, 0.157881, 0.524185]);
  });

  it("with the third keeps four", () => {
    const { threshold, kept } = contrasted(withPrompt, withoutPrompt, 0.5, 3);
    expectClose([threshold, kept], [0.062814, [0, 1, 2, 3]]);
  });

  it("refuses other streams, alphas and ranks", () => {
    expect(() => guided([1], [1, 2], 3)).toThrow(InvalidInput);
    expect(() => contrasted([1], [1], 0, 1)).toThrow(InvalidInput);
    expect(() => contrasted([1], [1], 0.5, 2)).toThrow(new InvalidInput("K is a rank from 1 to 1; given 2."));
  });

  it("keeps the likeliest k tokens at least, and more the larger k", () => {
    const logits = fc.array(number(-5, 5), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(logits, logits, number(0.01, 1), fc.integer({ min: 1, max: 5 }), (prompted, plain, alpha, k) => {
        const { kept, probabilities } = contrasted(prompted, plain, alpha, k);
        expect(kept.length).toBeGreaterThanOrEqual(k);
        expect(contrasted(prompted, plain, alpha, k + 1).kept).toEqual(expect.arrayContaining(kept));
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

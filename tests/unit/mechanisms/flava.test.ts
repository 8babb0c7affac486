import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { clipLoss } from "../../../src/mechanisms/clip/algorithm.ts";
import {
  globalContrast,
  guessLoss,
  routes,
  type Sample,
  sampleOf,
  shares,
  type Term,
  totalLoss,
} from "../../../src/mechanisms/flava/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { cosine, number, square } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const samples = Object.keys(routes) as Sample[];

describe("routes", () => {
  it("give masked modelling of one modality only where there is one", () => {
    expect(samples.map((sample) => routes[sample].terms)).toEqual([
      ["MIM"],
      ["MLM"],
      ["GC", "MMM image", "MMM text", "ITM"],
      ["ITM"],
    ]);
    expect(samples.map((sample) => routes[sample].isMatch)).toEqual([undefined, undefined, true, false]);
  });

  it("show clean inputs for the contrast alone, of mismatched pairs too, which are candidates in it", () => {
    for (const sample of samples) {
      const { image, text, multimodal } = routes[sample];
      expect(image.includes("clean") && text.includes("clean")).toBe(sample.endsWith("pair"));
      expect(multimodal.includes("clean")).toBe(false);
    }
    expectClose(shares.image + shares.text + shares.pair, 1);
  });
});

test("a sample is what it has", () => {
  expect([sampleOf("fox"), sampleOf(undefined, "fox"), sampleOf("fox", "fox"), sampleOf("fox", "boats")]).toEqual(
    samples,
  );
  expect(() => sampleOf()).toThrow(new InvalidInput("A sample has an image, a text or both."));
});

test("the worked example of each term and of a batch of pairs", () => {
  const image = guessLoss([{ logits: [2, 0.5, -1, 0], target: 0 }]);
  const text = guessLoss([{ logits: [0.2, 1.5, 0.3], target: 1 }]);
  expectClose([image, text], [0.34235, 0.453446]);
  const values = {
    "MMM text": guessLoss([
      { logits: [1, 2, 0], target: 1 },
      { logits: [0, 0.5, 1.5], target: 2 },
    ]),
    "MMM image": guessLoss([{ logits: [0.1, 0.2, 1.2, -0.5], target: 2 }]),
    ITM: guessLoss([
      { logits: [-1, 2], target: 1 },
      { logits: [0.5, -0.5], target: 0 },
    ]),
    GC: globalContrast(
      [
        [0.8, 0.1],
        [0.2, 0.6],
      ],
      5,
    ).loss,
  };
  expectClose(
    [values["MMM text"], values["MMM image"], values.ITM, values.GC],
    [0.435987, 0.633097, 0.180925, 0.071039],
  );
  expectClose(
    [guessLoss([{ logits: [-1, 2], target: 1 }]), guessLoss([{ logits: [0.5, -0.5], target: 0 }])],
    [0.048587, 0.313262],
  );
  expectClose(totalLoss(["matched pair", "mismatched pair"], values), 1.321048);
});

test("the contrast's directions in the worked example", () => {
  const { imageToText, textToImage } = globalContrast(
    [
      [0.8, 0.1],
      [0.2, 0.6],
    ],
    5,
  );
  expectClose([imageToText, textToImage], [0.078339, 0.063739]);
});

test("a total needs each term that is triggered, and no other", () => {
  expect(() => totalLoss(["image"], { MLM: 1 })).toThrow(
    new InvalidInput("Each term that is triggered has a value; MIM has none."),
  );
  expect(() => guessLoss([])).toThrow(InvalidInput);
  expect(() => guessLoss([{ logits: [1], target: 1 }])).toThrow(InvalidInput);
  expect(() => globalContrast([[1]], 1, [false])).toThrow(InvalidInput);
});

describe("for every batch", () => {
  it("the contrast of matched pairs is CLIP's loss", () => {
    fc.assert(
      fc.property(square(cosine), number(0.1, 100), (cosines, scale) => {
        expect(globalContrast(cosines, scale).loss).toBeCloseTo(clipLoss(cosines, scale).loss, 12);
      }),
    );
  });

  it("a mismatched pair asks nothing but stays a candidate", () => {
    fc.assert(
      fc.property(cosine, cosine, cosine, cosine, (a, b, c, d) => {
        const matrix = [
          [a, b],
          [c, d],
        ];
        const { imageToText, textToImage } = globalContrast(matrix, 10, [true, false]);
        expect(imageToText).toBeCloseTo(guessLoss([{ logits: [10 * a, 10 * b], target: 0 }]), 9);
        expect(textToImage).toBeCloseTo(guessLoss([{ logits: [10 * a, 10 * c], target: 0 }]), 9);
      }),
    );
  });

  it("the total grows with its samples", () => {
    const terms: Term[] = ["MIM", "MLM", "GC", "MMM image", "MMM text", "ITM"];
    const values = Object.fromEntries(terms.map((term) => [term, 1])) as { [T in Term]: number };
    fc.assert(
      fc.property(fc.subarray(samples), fc.constantFrom(...samples), (some, more) => {
        expect(totalLoss([...some, more], values)).toBeGreaterThanOrEqual(totalLoss(some, values));
        expect(totalLoss([...some, more, more], values)).toBe(totalLoss([...some, more], values));
      }),
    );
  });
});

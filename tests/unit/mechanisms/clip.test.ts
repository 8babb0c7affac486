import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { classify, clipLoss, cosines, recallAt, scaleOf } from "../../../src/mechanisms/clip/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { cosine, number, square, vector } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const matrix = [
  [0.9, 0.2, 0.1],
  [0.3, 0.8, 0.2],
  [0.1, 0.4, 0.7],
];
const transposed = (rows: number[][]) => rows.map((_, j) => rows.map((row) => row[j] ?? Number.NaN));

describe("the worked example of three pairs", () => {
  it.each([
    [1, 0.754024, 0.752428, 0.753226],
    [10, 0.020456, 0.010855, 0.015655],
    [1 / 0.07, 0.004964, 0.001554, 0.003259],
    [100, 0, 0, 0],
  ])("has at scale %s the losses %s, %s, %s", (scale, imageToText, textToImage, loss) => {
    const got = clipLoss(matrix, scale);
    expectClose([got.imageToText, got.textToImage, got.loss], [imageToText, textToImage, loss]);
  });

  it("has these probabilities and this gradient at scale 10", () => {
    const { captionsOfImage, imagesOfCaption, gradient } = clipLoss(matrix, 10);
    expectClose(captionsOfImage, [
      [0.998754, 0.000911, 0.000335],
      [0.006676, 0.990867, 0.002456],
      [0.002356, 0.047314, 0.95033],
    ]);
    expectClose(transposed(imagesOfCaption), [
      [0.997194, 0.002472, 0.000335],
      [0.002428, 0.979629, 0.017943],
      [0.002456, 0.006676, 0.990867],
    ]);
    expectClose(gradient, [
      [-0.006754, 0.005565, 0.004652],
      [0.015247, -0.049172, 0.015221],
      [0.004484, 0.108761, -0.098004],
    ]);
  });

  it("has these probabilities at scale 1", () => {
    const { captionsOfImage, imagesOfCaption } = clipLoss(matrix, 1);
    expectClose(captionsOfImage[0], [0.513897, 0.255194, 0.230909]);
    expectClose(transposed(imagesOfCaption)[0], [0.500465, 0.274661, 0.224874]);
  });
});

test("raw vectors become cosines first", () => {
  const all = cosines(
    [
      [3, 4],
      [1, 0],
      [0, 2],
    ],
    [
      [4, 3],
      [5, 0],
      [1, 2],
    ],
  );
  expectClose(all, [
    [0.96, 0.6, 0.98387],
    [0.8, 1, 0.447214],
    [0.6, 0, 0.894427],
  ]);
  const { imageToText, textToImage, loss, captionsOfImage } = clipLoss(all, 10);
  expectClose([imageToText, textToImage, loss], [0.337806, 0.48836, 0.413083]);
  expectClose([captionsOfImage[0]?.[2], captionsOfImage[0]?.[0]], [0.552739, 0.435366]);
});

test("two prompts a class make a zero-shot classifier", () => {
  const cat = [
    [0.1, 1, 0.2],
    [0.3, 0.8, 0.5],
  ];
  const dog = [
    [0.9, 0.3, 0.1],
    [0.7, 0.6, 0],
  ];
  const car = [
    [0.1, 0.1, 1],
    [0, 0.3, 0.9],
  ];
  const got = classify([0.2, 0.9, 0.4], [cat, dog, car], 10);
  expectClose(got.classes, [
    [0.204619, 0.911164, 0.357646],
    [0.868688, 0.492464, 0.053481],
    [0.049875, 0.209162, 0.976608],
  ]);
  expectClose(got.cosines, [0.999047, 0.63518, 0.585941]);
  expectClose(got.probabilities, [0.959368, 0.025219, 0.015413]);
});

test("recall at 1, 2 and 3, ties to the first", () => {
  const scores = [
    [0.9, 0.2, 0.1],
    [0.3, 0.2, 0.8],
    [0.1, 0.4, 0.7],
  ];
  const at = (rows: number[][]) => [1, 2, 3].map((k) => recallAt(k, rows));
  expectClose(at(scores), [0.666667, 0.666667, 1]);
  expectClose(at(transposed(scores)), [0.333333, 0.666667, 1]);
  expect(
    recallAt(1, [
      [1, 1],
      [1, 1],
    ]),
  ).toBe(0.5);
});

test("the learned scale begins at 1/0.07 and ends at 100", () => {
  expectClose(scaleOf(2.65926), 14.2857, 4);
  expect(scaleOf(1000)).toBe(100);
});

test("what is no batch is refused", () => {
  expect(() => clipLoss([], 1)).toThrow(InvalidInput);
  expect(() => clipLoss([[1, 2]], 1)).toThrow(
    new InvalidInput("As many captions as images, one at least; given rows of 2."),
  );
  expect(() => clipLoss(matrix, 0)).toThrow(InvalidInput);
  expect(() => cosines([[0, 0]], [[1, 0]])).toThrow(InvalidInput);
});

describe("for every batch", () => {
  it("the loss is 0 or more, and the same if images and captions change places", () => {
    fc.assert(
      fc.property(square(cosine), number(0.1, 100), (all, scale) => {
        const got = clipLoss(all, scale);
        const swapped = clipLoss(transposed(all), scale);
        expect(got.imageToText).toBeGreaterThanOrEqual(0);
        expect(got.textToImage).toBeGreaterThanOrEqual(0);
        expect(swapped.imageToText).toBeCloseTo(got.textToImage, 9);
        expect(swapped.loss).toBeCloseTo(got.loss, 9);
      }),
    );
  });

  it("probabilities add up to one, and the gradient to zero", () => {
    fc.assert(
      fc.property(square(cosine), number(0.1, 100), (all, scale) => {
        const { captionsOfImage, imagesOfCaption, gradient } = clipLoss(all, scale);
        const sum = (xs: number[]) => xs.reduce((total, x) => total + x, 0);
        for (const row of [...captionsOfImage, ...transposed(imagesOfCaption)]) expect(sum(row)).toBeCloseTo(1, 9);
        expect(sum(gradient.flat())).toBeCloseTo(0, 6);
      }),
    );
  });

  it("the gradient is the slope of the loss", () => {
    fc.assert(
      fc.property(square(cosine), number(0.5, 5), (all, scale) => {
        const nudged = (step: number) => all.map((row, i) => row.map((x, j) => (i === 0 && j === 0 ? x + step : x)));
        const slope = (clipLoss(nudged(1e-5), scale).loss - clipLoss(nudged(-1e-5), scale).loss) / 2e-5;
        expect(clipLoss(all, scale).gradient[0]?.[0]).toBeCloseTo(slope, 5);
      }),
    );
  });

  it("cosines are from −1 to 1 whatever the vectors' lengths", () => {
    fc.assert(
      fc.property(fc.array(vector(3), { minLength: 1, maxLength: 4 }), (vectors) => {
        for (const x of cosines(vectors, vectors.toReversed()).flat())
          expect(Math.abs(x)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { unit } from "../../../src/mechanisms/embeddings.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { mix, mixedCosines } from "../../../src/mechanisms/llip/algorithm.ts";
import { sigmoidLoss } from "../../../src/mechanisms/siglip/algorithm.ts";
import { number, vector } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

const first = [
  [1, 0],
  [0, 1],
  [-0.5, 0.25],
];
const second = [
  [-1, 0.25],
  [0.25, -1],
  [0.5, 0.5],
];

describe("one head", () => {
  it("mixes the same image differently for two captions", () => {
    const one = mix([2, 0], first);
    expectClose(one.weights, [[0.843795, 0.114195, 0.04201]]);
    expectClose([one.mixed, one.cosine], [[0.82279, 0.124698], 0.98871]);
    const other = mix([0, 2], first);
    expectClose(other.weights, [[0.099624, 0.736125, 0.164252]]);
    expectClose([other.mixed, other.cosine], [[0.017498, 0.777188], 0.999747]);
  });

  it("without a caption's say is the plain average, which serves neither caption", () => {
    const even = { temperature: Number.POSITIVE_INFINITY };
    expectClose(mix([2, 0], first, even).mixed, [0.166667, 0.416667]);
    expectClose([mix([2, 0], first, even).cosine, mix([0, 2], first, even).cosine], [0.371391, 0.928477]);
  });
});

describe("two images and two captions, scale 10, bias −5", () => {
  const captions = [
    [2, 0.5],
    [-0.5, -2],
  ];

  it("has these weights and cosines", () => {
    const mixed = [first, second].map((tokens) => captions.map((caption) => mix(caption, tokens)));
    expectClose(
      mixed.map((row) => row.map(({ weights }) => weights[0])),
      [
        [
          [0.781527, 0.174382, 0.044091],
          [0.398858, 0.088997, 0.512144],
        ],
        [
          [0.033024, 0.215346, 0.75163],
          [0.128085, 0.835218, 0.036697],
        ],
      ],
    );
    expectClose(mixedCosines([first, second], captions), [
      [0.999985, -0.943774],
      [0.987665, 0.932132],
    ]);
  });

  it.each([
    [1, [0.006716, 0.000001, 4.884239, 0.013195], 2.452076],
    [5, [0.048118, 0, 1.002849, 0.006796], 0.528881],
    [Number.POSITIVE_INFINITY, [0.354399, 0, 0.000001, 0.027632], 0.191016],
  ])("has these losses at temperature %s", (temperature, pairs, loss) => {
    const got = sigmoidLoss(mixedCosines([first, second], captions, { temperature }), 10, -5);
    expectClose([got.pairs.flat(), got.loss], [pairs, loss]);
  });
});

test("two heads weigh the tokens each in its own slice", () => {
  const tokens = [
    [1, 0, 0.2, 0.4],
    [0, 1, -0.3, 0.1],
    [0.5, 0.5, 0.9, -0.2],
  ];
  const { weights, mixed } = mix([1, 0.5, -0.5, 2], tokens, { heads: 2 });
  expectClose(weights, [
    [0.419229, 0.254275, 0.326496],
    [0.521666, 0.367612, 0.110723],
  ]);
  expectClose(unit(mixed), [0.769998, 0.55194, 0.123865, 0.295166]);
});

test("what cannot be mixed is refused", () => {
  expect(() => mix([1, 2, 3], [[1, 2, 3]], { heads: 2 })).toThrow(
    new InvalidInput("The heads divide the width of the caption; given 2 for 3."),
  );
  expect(() => mix([1, 2], [])).toThrow(InvalidInput);
  expect(() => mix([1, 2], [[1, 2, 3]])).toThrow(InvalidInput);
  expect(() => mix([1, 2], [[1, 2]], { temperature: 0 })).toThrow(InvalidInput);
});

test("weights add up to one, and each number of the mixture lies among the tokens' own", () => {
  // Of numbers above 0, so that the mixture has a direction.
  const token = fc.array(number(0.01, 10), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      vector(4),
      fc.array(token, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(1, 2, 4),
      number(0.1, 50),
      (caption, tokens, heads, temperature) => {
        const { weights, mixed } = mix(caption, tokens, { heads, temperature });
        expect(weights).toHaveLength(heads);
        for (const row of weights) expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
        mixed.forEach((x, k) => {
          const own = tokens.map((each) => each[k] ?? Number.NaN);
          expect(x).toBeGreaterThanOrEqual(Math.min(...own) - 1e-9);
          expect(x).toBeLessThanOrEqual(Math.max(...own) + 1e-9);
        });
      },
    ),
  );
});

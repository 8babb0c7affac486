import fc from "fast-check";
import { expect, test } from "vitest";
import { clipLoss } from "../../../src/mechanisms/clip/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import {
  imageLoss,
  maskedCount,
  maskedPlaces,
  maskedTogether,
  maskedViews,
  sizeOf,
  termsOf,
  textLoss,
} from "../../../src/mechanisms/maskvlm/algorithm.ts";
import { expectClose } from "./close.ts";

test("the worked example of the counts: 3 of 10 words, 29 of 49 blocks, 116 of 196 patches", () => {
  expect([maskedCount(10, 0.3), maskedCount(49, 0.6)]).toEqual([3, 29]);
  expect(sizeOf(29)).toEqual({ patches: 116, values: 89_088 });
  expect(sizeOf(49)).toEqual({ patches: 196, values: 224 * 224 * 3 });
});

test("a loss of restoring is there only where something is masked", () => {
  expect(termsOf(3, 29)).toEqual(["txt", "img", "ITC", "ITM"]);
  expect([termsOf(3, 0), termsOf(0, 29), termsOf(0, 0)].map((terms) => terms.length)).toEqual([3, 3, 2]);
});

test("a draw masks as many places as the share asks for, and a larger share these and more", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.nat(60), share, share, fc.nat(100), (count, one, other, draw) => {
      const [few, many] = [Math.min(one, other), Math.max(one, other)].map((each) => maskedPlaces(count, each, draw));
      expect(new Set(many).size).toBe(maskedCount(count, Math.max(one, other)));
      expect(many?.every((place) => place >= 0 && place < count)).toBe(true);
      expect(many).toEqual(expect.arrayContaining(few ?? []));
    }),
  );
  expect(maskedPlaces(49, 0.6, 1)).not.toEqual(maskedPlaces(49, 0.6, 2));
});

test("masked together, neither side is whole", () => {
  expect(maskedTogether(["a", "red"], [1, 2], [1], [0])).toEqual({ tokens: ["a", undefined], patches: [undefined, 2] });
});

test("the worked example of the losses", () => {
  const text = textLoss([
    { logits: [0.5, 2.5, 0, -1], target: 1 },
    { logits: [1, 0, 0, 2], target: 3 },
  ]);
  const original = [0.1, 0.9, 0.4, 0.6, 0.3, 0.8, 0.2, 0.5];
  const rebuilt = [0.15, 0.7, 0.4, 0.1, 0.3, 0.8, 0.45, 0.4];
  const mask = [true, true, false, false, false, false, true, true];
  const image = imageLoss(original, rebuilt, mask);
  expectClose([text, image, text + image], [0.357524, 0.15, 0.507524]);
  expectClose(
    imageLoss(
      original,
      rebuilt,
      mask.map(() => true),
    ),
    0.1375,
  );
  const contrast = clipLoss(
    [
      [0.7, 0.2],
      [0.1, 0.9],
    ],
    1 / 0.07,
  ).loss;
  const matching = textLoss([
    { logits: [-1, 1.5], target: 1 },
    { logits: [1, -1], target: 0 },
  ]);
  expectClose([contrast, matching, text + image + contrast + matching], [0.000259, 0.102909, 0.610692]);
});

test("what is not there cannot be masked", () => {
  expect(() => maskedViews(["a"], ["p"], [1], [])).toThrow(new InvalidInput("Masked places are from 0 to 0; given 1."));
  expect(() => maskedCount(10, 1.1)).toThrow(InvalidInput);
  expect(() => imageLoss([1], [1], [false])).toThrow(InvalidInput);
  expect(() => imageLoss([1], [1, 2], [true])).toThrow(InvalidInput);
});

test("never are both modalities masked, and what is not masked stays", () => {
  const places = fc.subarray([0, 1, 2, 3, 4]);
  fc.assert(
    fc.property(places, places, (words, patches) => {
      const text = ["a", "red", "fox", "in", "snow"];
      const image = [10, 11, 12, 13, 14];
      const { rebuildText, rebuildImage } = maskedViews(text, image, words, patches);
      expect([rebuildText.patches, rebuildImage.tokens]).toEqual([image, text]);
      expect(rebuildText.tokens).toEqual(text.map((word, k) => (words.includes(k) ? undefined : word)));
      expect(rebuildImage.patches.filter((patch) => patch === undefined)).toHaveLength(patches.length);
    }),
  );
});

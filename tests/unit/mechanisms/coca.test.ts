import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cocaLoss, type Mask, masks } from "../../../src/mechanisms/coca/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { expectClose } from "./close.ts";

const drawn = (mask: Mask) => mask.map((row) => row.map(Number).join(""));

describe("masks", () => {
  it("of four text tokens and three image tokens", () => {
    const { unimodal, multimodal, cross } = masks(4, 3);
    expect(drawn(unimodal)).toEqual(["10000", "11000", "11100", "11110", "11111"]);
    expect(drawn(multimodal)).toEqual(["1000", "1100", "1110", "1111"]);
    expect(drawn(cross)).toEqual(["111", "111", "111", "111"]);
  });

  it("let CLS skip padding, and change no other row", () => {
    expect(drawn(masks(4, 3, [3]).unimodal)).toEqual(["10000", "11000", "11100", "11110", "11101"]);
  });

  it("need text and image", () => {
    expect(() => masks(0, 3)).toThrow(InvalidInput);
    expect(() => masks(4, 0)).toThrow(InvalidInput);
  });

  it("never let a token see a later one, nor any text see CLS", () => {
    const count = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(count, count, (text, image) => {
        const { unimodal, multimodal, cross } = masks(text, image);
        for (const mask of [unimodal, multimodal]) {
          for (const [row, columns] of mask.entries()) expect(columns.lastIndexOf(true)).toBe(row);
        }
        expect(unimodal.slice(0, -1).some((row) => row[text])).toBe(false);
        expect(cross.flat().filter(Boolean)).toHaveLength(text * image);
      }),
    );
  });
});

test("the worked example of the losses", () => {
  const logits = [
    [9, 2, 1],
    [3, 8, 2],
    [1, 4, 7],
  ];
  const tokens = [0.5, 0.25, 0.8, 0.6];
  const { contrastive, captioning, loss } = cocaLoss(logits, tokens);
  expectClose([contrastive, captioning, loss], [0.031311, 2.813411, 5.658132]);
  expectClose([contrastive / 2, captioning / 4], [0.015655, 0.703353]);
  const others = cocaLoss(logits, tokens, { contrastive: 1 / 2, captioning: 2 / 4 });
  expectClose(others.loss, 1.422361);
});

test("a probability is one", () => {
  expect(() => cocaLoss([[1]], [0])).toThrow(new InvalidInput("A probability is above 0 and at most 1; given 0."));
});

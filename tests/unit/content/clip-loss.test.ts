import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as algorithm from "../../../src/mechanisms/clip/algorithm.ts";
import { number, vector } from "../mechanisms/arbitraries.ts";
import { printed } from "./printed.ts";

type Loss = (img: number[][], txt: number[][], logScale: number) => { i2t: number; t2i: number; loss: number };

const { clipLoss } = (await printed("content/models/clip.mdx", "lst-clip-loss")) as { clipLoss: Loss };

/** Raw vectors of three pairs; the first image lies nearer to the third caption than to its own. */
const images = [
  [3, 4],
  [1, 0],
  [0, 2],
];
const captions = [
  [4, 3],
  [5, 0],
  [1, 2],
];

describe("the printed listing of CLIP's loss", () => {
  it("gives the worked example's losses at scale 10", () => {
    const { i2t, t2i, loss } = clipLoss(images, captions, Math.log(10));
    expect(i2t).toBeCloseTo(0.337806, 6);
    expect(t2i).toBeCloseTo(0.48836, 6);
    expect(loss).toBeCloseTo(0.413083, 6);
  });

  it("gives ln N where all candidates look alike", () => {
    const same = [
      [1, 1],
      [2, 2],
      [3, 3],
    ];
    expect(clipLoss(same, same, Math.log(10)).loss).toBeCloseTo(Math.log(3), 12);
  });

  it("swaps its directions when images and captions change places", () => {
    const { i2t, t2i } = clipLoss(images, captions, 1);
    const swapped = clipLoss(captions, images, 1);
    expect(swapped.i2t).toBeCloseTo(t2i, 12);
    expect(swapped.t2i).toBeCloseTo(i2t, 12);
  });

  it("clips the scale at 100", () => {
    expect(clipLoss(images, captions, Math.log(1000))).toEqual(clipLoss(images, captions, Math.log(100)));
  });

  it("computes what the algorithm of the mechanisms does", () => {
    const pair = fc.record({ image: vector(3), caption: vector(3) });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), number(-2, 6), (pairs, logScale) => {
        const [img, txt] = [pairs.map(({ image }) => image), pairs.map(({ caption }) => caption)];
        const listed = clipLoss(img, txt, logScale);
        const { imageToText, textToImage, loss } = algorithm.clipLoss(
          algorithm.cosines(img, txt),
          algorithm.scaleOf(logScale),
        );
        expect(listed.i2t).toBeCloseTo(imageToText, 9);
        expect(listed.t2i).toBeCloseTo(textToImage, 9);
        expect(listed.loss).toBeCloseTo(loss, 9);
      }),
    );
  });
});

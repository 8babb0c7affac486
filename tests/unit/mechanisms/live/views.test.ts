import fc from "fast-check";
import { describe, expect, it } from "vitest";
import clip from "../../../../src/mechanisms/clip/live.ts";
import internvl from "../../../../src/mechanisms/internvl/live.ts";
import type { Live, State } from "../../../../src/mechanisms/live.ts";
import qwen2vl from "../../../../src/mechanisms/qwen2-vl/live.ts";
import { wordsOf } from "../../../../src/mechanisms/tree.ts";

/** All that is to be read where some values are not those of the start. */
function read(mechanism: Live, values: State = {}): string {
  return mechanism
    .view({ ...mechanism.start, ...values })
    .map(wordsOf)
    .join(" ")
    .replaceAll(/\s+/g, " ");
}

describe("clip", () => {
  it("begins with the worked example, whose loss is 0.0157", () => {
    expect(read(clip)).toContain("0.999 0.001 0.000");
    expect(read(clip)).toContain("Image to text 0.0205, text to image 0.0109. Their mean, the loss, is 0.0157 ;");
    expect(read(clip, { s: 1 })).toContain("0.514");
    expect(read(clip, { s: 1 })).toContain("is 0.7532 ;");
  });

  it("gives ln 3 for pairs that are all alike, and a third in each column that is", () => {
    expect(clip.tell({ ...clip.start, ...clip.examples?.["Before training: all alike"] } as State)).toBe(
      "Scale 10: the loss is 1.0986.",
    );
    const general = clip.examples?.["Caption 2 fits every image"] as State;
    expect(read(clip, { ...general, s: 100 }).match(/0\.333/g)).toHaveLength(3);
  });
});

describe("internvl", () => {
  it("begins with the worked example: 2 × 3 tiles and 1,792 tokens", () => {
    expect(read(internvl)).toContain("Grids nearest to 0.615 Grid Ratio Distance Image fills 2 × 3 0.667 0.051 86 %");
    expect(read(internvl)).toContain(
      "One grid is nearest, so the tie rule is not asked. The 6 tiles and the thumbnail make 7 × 256 = 1,792 visual tokens",
    );
    expect(internvl.tell({ ...internvl.start, tiles: "40" })).toBe(
      "5 columns and 8 rows of tiles: 10,496 visual tokens.",
    );
  });

  it("asks the tie rule for squares: 633 pixels cost 256 tokens, 634 cost 1,280", () => {
    expect(read(internvl, { width: 633, height: 633 })).toContain(
      "3 grids are equally near; the largest that the image fills by more than half wins, or else the smallest. The 1 tile makes 1 × 256",
    );
    expect(internvl.tell({ ...internvl.start, width: 634, height: 634 })).toContain(": 1,280 visual tokens.");
  });
});

describe("qwen2-vl", () => {
  it("begins with the full-HD frame, and shrinks it as the text does", () => {
    expect(read(qwen2vl)).toContain("As they are 68.57 × 38.57 Rounded 69 × 39 2,691 Bound kept");
    expect(read(qwen2vl, { most: 1280 })).toContain("Scaled by α = 0.696 47.70 × 26.83 Rounded down 47 × 26 1,222");
    expect(qwen2vl.tell({ ...qwen2vl.start, most: 2690 })).toBe("Resized to 1932 × 1064 pixels: 2,622 visual tokens.");
  });

  it("shows steps that end where the rule ends", () => {
    const side = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        fc.pre(Math.max(width, height) <= 200 * Math.min(width, height));
        const words = read(qwen2vl, { width, height, most: 1280 });
        const last = [...words.matchAll(/Rounded(?: up| down)? [\d,]+ × [\d,]+ ([\d,]+)/g)].at(-1)?.[1];
        expect(words).toContain(`and ${last} visual tokens`);
      }),
    );
  });
});

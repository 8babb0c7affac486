import { describe, expect, it } from "vitest";
import { idefics2Tokens } from "../../../src/mechanisms/idefics2/algorithm.ts";
import { idefics3Tokens } from "../../../src/mechanisms/idefics3/algorithm.ts";
import { tiling } from "../../../src/mechanisms/internvl/algorithm.ts";
import { nextTokens } from "../../../src/mechanisms/llava-next/algorithm.ts";
import { sliceImage } from "../../../src/mechanisms/minicpm-v/algorithm.ts";
import { imageTokens } from "../../../src/mechanisms/qwen2-vl/algorithm.ts";
import type { Grid, Size } from "../../../src/mechanisms/size.ts";

const wide = ({ columns, rows }: Grid) => `${columns}x${rows}`;

/** One image through all models: Qwen2-VL with two budgets, InternVL with two limits, and so on. */
const row = (image: Size) => {
  const few = tiling(image, { maxTiles: 12 });
  const many = tiling(image, { maxTiles: 40 });
  const [short, long] = [1456, 1820].map((longest) => idefics3Tokens(image, { longest }));
  const slices = sliceImage(image);
  return [
    `${imageTokens(image).tokens}/${imageTokens(image, { maxPixels: 1280 * 784 }).tokens}`,
    `${wide(few.grid)} ${few.tokens}`,
    `${wide(many.grid)} ${many.tokens}`,
    `${idefics2Tokens(image, { split: false }).tokens}/${idefics2Tokens(image).tokens}`,
    short && `${wide(short.grid)} ${short.tokens}`,
    long && `${wide(long.grid)} ${long.tokens}`,
    `${slices.sliced ? wide(slices.sliced.grid) : "-"} ${sliceImage(image, { version: "2.5" }).tokens}/${slices.tokens}`,
    nextTokens(image).tokens,
  ];
};

describe("the counts that the models' released code gives", () => {
  it.each([
    [224, 224, ["64/64", "1x1 256", "1x1 256", "64/320", "4x4 2873", "5x5 4394", "- 96/64", 1176]],
    [336, 336, ["144/144", "1x1 256", "1x1 256", "64/320", "4x4 2873", "5x5 4394", "- 96/64", 1176]],
    [448, 448, ["256/256", "1x1 256", "1x1 256", "64/320", "4x4 2873", "5x5 4394", "- 96/64", 2928]],
    [640, 480, ["391/391", "4x3 3328", "4x3 3328", "64/320", "4x3 2197", "5x4 3549", "2x1 288/192", 2340]],
    [800, 1300, ["1334/1260", "2x3 1792", "5x8 10496", "64/320", "3x4 2197", "4x5 3549", "2x3 672/448", 2064]],
    [1024, 768, ["999/999", "4x3 3328", "4x3 3328", "64/320", "4x3 2197", "5x4 3549", "2x2 480/320", 2340]],
    [1344, 1344, ["2304/1225", "3x3 2560", "4x4 4352", "64/320", "4x4 2873", "5x5 4394", "3x3 960/640", 2928]],
    [1920, 1080, ["2691/1222", "4x2 2304", "7x4 7424", "64/320", "4x3 2197", "5x3 2704", "4x2 864/576", 1948]],
    [2550, 3300, ["10738/1240", "3x4 3328", "3x4 3328", "64/320", "4x4 2873", "4x5 3549", "3x3 960/640", 2448]],
    [3840, 2160, ["10549/1222", "4x2 2304", "7x4 7424", "64/320", "4x3 2197", "5x3 2704", "4x2 864/576", 1948]],
    [7680, 4320, ["16320/1222", "4x2 2304", "7x4 7424", "64/320", "4x3 2197", "5x3 2704", "4x2 864/576", 1948]],
    [8000, 1000, ["10296/1212", "8x1 2304", "16x2 8448", "64/320", "4x1 845", "5x1 1014", "8x1 864/576", 1306]],
  ])("%i × %i", (width, height, counts) => {
    expect(row({ width, height })).toEqual(counts);
  });
});

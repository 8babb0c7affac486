import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { keptLineHeight, lineHeight, pixelsPerToken, shareOf } from "../../../src/mechanisms/visual-tokens/cost.ts";
import { pagesWithRule } from "../../../src/mechanisms/visual-tokens/pages.ts";
import { rules } from "../../../src/mechanisms/visual-tokens/rules.ts";
import { moderate } from "./sizes.ts";

const scan = { width: 1240, height: 1754 };

function costOf(id: string, width: number, height: number) {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule.cost({ width, height });
}

describe("tokens by the models' released code", () => {
  const ids = ["qwen2-vl", "qwen2-vl-1280", "internvl-12", "internvl-40", "idefics2", "idefics2-split"]
    .concat("idefics3-4", "idefics3-5", "minicpm-2.5", "minicpm-2.6", "llava-next")
    .concat("clip", "llava-1.5", "cm3leon");
  const fixed = [576, 576, 1024];
  it.each([
    [224, 224, [64, 64, 256, 256, 64, 320, 2873, 4394, 96, 64, 1176]],
    [336, 336, [144, 144, 256, 256, 64, 320, 2873, 4394, 96, 64, 1176]],
    [448, 448, [256, 256, 256, 256, 64, 320, 2873, 4394, 96, 64, 2928]],
    [640, 480, [391, 391, 3328, 3328, 64, 320, 2197, 3549, 288, 192, 2340]],
    [800, 1300, [1334, 1260, 1792, 10496, 64, 320, 2197, 3549, 672, 448, 2064]],
    [1024, 768, [999, 999, 3328, 3328, 64, 320, 2197, 3549, 480, 320, 2340]],
    [1344, 1344, [2304, 1225, 2560, 4352, 64, 320, 2873, 4394, 960, 640, 2928]],
    [1920, 1080, [2691, 1222, 2304, 7424, 64, 320, 2197, 2704, 864, 576, 1948]],
    [2550, 3300, [10738, 1240, 3328, 3328, 64, 320, 2873, 3549, 960, 640, 2448]],
    [3840, 2160, [10549, 1222, 2304, 7424, 64, 320, 2197, 2704, 864, 576, 1948]],
    [7680, 4320, [16320, 1222, 2304, 7424, 64, 320, 2197, 2704, 864, 576, 1948]],
    [8000, 1000, [10296, 1212, 2304, 8448, 64, 320, 845, 1014, 864, 576, 1306]],
  ])("%i × %i", (width, height, tokens) => {
    expect(ids.map((id) => costOf(id, width, height).tokens)).toEqual([...tokens, ...fixed]);
  });
});

test("each rule has an id of its own that an address can hold, and each page with a rule is named", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9.-]+$/.test(id))).toEqual([]);
  expect(new Set(rules.flatMap(({ page }) => page ?? []))).toEqual(new Set(pagesWithRule));
});

test.each([
  ["clip", 1],
  ["llava-1.5", 0],
  ["llava-next", 0],
  ["cm3leon", 1],
  ["idefics2", 2],
  ["idefics2-split", 6],
  // 12 tiles with 2 each, 4 ends of rows, 1 more, 3 around the whole.
  ["idefics3-4", 32],
  ["smolvlm-500m", 32],
  ["internvl-12", 2],
  ["qwen2-vl", 2],
  // 9 pairs, 3 line breaks; in 2.5 one pair more around the slices.
  ["minicpm-2.5", 23],
  ["minicpm-2.6", 21],
])("markers of %s for an A4 scan: %i", (id, markers) => {
  expect(costOf(id, scan.width, scan.height).markers).toBe(markers);
});

test("what is encoded: the middle, the padded square, the canvas, the quarters with their odd pixels, the tiles", () => {
  expect(costOf("clip", 1240, 1754).region).toEqual({ x: 0, y: 257, width: 1240, height: 1240 });
  expect(costOf("llava-1.5", 1240, 1754).region).toEqual({ x: -257, y: 0, width: 1754, height: 1754 });
  expect(costOf("llava-next", 1000, 1000)).toMatchObject({
    resized: { width: 672, height: 672 },
    region: { x: 0, y: 0, width: 1000, height: 1000 },
    grid: { columns: 2, rows: 2 },
    whole: true,
  });
  expect(costOf("idefics2-split", 801, 1301)).toMatchObject({ resized: { width: 801, height: 1301 }, whole: true });
  expect(costOf("idefics2", 1240, 1754)).toMatchObject({ resized: { width: 692, height: 980 }, whole: false });
  expect(costOf("internvl-12", 800, 1300)).toMatchObject({
    resized: { width: 896, height: 1344 },
    grid: { columns: 2, rows: 3 },
  });
  expect(costOf("qwen2-vl", 1240, 1754)).toMatchObject({ resized: { width: 1232, height: 1764 }, whole: false });
  expect(costOf("minicpm-2.6", 300, 300)).toMatchObject({ grid: { columns: 1, rows: 1 }, whole: false });
});

test("10-point text on an A4 page: 20.8 px at 150 dpi, twice that at 300, the same across", () => {
  expect(lineHeight(scan)).toBeCloseTo(150 * (10 / 72), 1);
  expect(lineHeight({ width: 2480, height: 3508 })).toBeCloseTo(300 * (10 / 72), 1);
  expect(lineHeight({ width: 1754, height: 1240 })).toBe(lineHeight(scan));
  const kept = (id: string) => keptLineHeight(scan, costOf(id, scan.width, scan.height));
  expect(kept("clip")).toBeCloseTo((20.83 * 336) / 1240, 2);
  expect(kept("llava-1.5")).toBeCloseTo((20.83 * 336) / 1754, 2);
  expect(kept("idefics2-split")).toBeCloseTo(lineHeight(scan), 9);
  expect(kept("qwen2-vl")).toBeCloseTo((lineHeight(scan) * 1764) / 1754, 9);
});

test("markers count in the share of a context; padding and what is cut off do not in the pixels of a token", () => {
  expect(shareOf({ ...costOf("internvl-12", 448, 448), tokens: 4094 }, 4096)).toBe(1);
  expect(pixelsPerToken(scan, costOf("clip", 1240, 1754))).toBeCloseTo((1240 * 1240) / 576, 9);
  expect(pixelsPerToken(scan, costOf("llava-1.5", 1240, 1754))).toBeCloseTo((1240 * 1754) / 576, 9);
});

test("a size that a model refuses is refused with what is allowed", () => {
  expect(() => costOf("qwen2-vl", 30_000, 100)).toThrow("at most 200 times");
  expect(() => costOf("idefics2-split", 5, 1)).toThrow("2 high");
});

test("every rule gives whole positive numbers for every image of usual proportions", () => {
  fc.assert(
    fc.property(
      moderate.filter(({ height }) => height > 1),
      fc.constantFrom(...rules),
      (image, { cost }) => {
        const { tokens, markers, resized, grid, region } = cost(image);
        const counts = [tokens, resized.width, resized.height, grid.columns, grid.rows];
        return (
          counts.every((each) => Number.isInteger(each) && each > 0) &&
          Number.isInteger(markers) &&
          markers >= 0 &&
          region.width > 0 &&
          region.height > 0
        );
      },
    ),
  );
});

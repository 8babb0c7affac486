import fc from "fast-check";
import { expect, test } from "vitest";
import { asCsv, asMarkdown } from "../../../../src/components/visual-tokens/copies.ts";
import { drawing } from "../../../../src/components/visual-tokens/drawing.ts";
import { firstSize, pixels, presets, unreadable } from "../../../../src/components/visual-tokens/images.ts";
import { type Row, rowOf, sorted, sorts, summary } from "../../../../src/components/visual-tokens/rows.ts";
import { readState, writeState } from "../../../../src/components/visual-tokens/state.ts";
import { rules } from "../../../../src/mechanisms/visual-tokens/rules.ts";

const offer = { sorts: sorts.map(({ key }) => key), rules: rules.map(({ id }) => id) };
const thin = { width: 30_000, height: 100 };
const rowsOf = (image: { width: number; height: number }, ...ids: string[]): Row[] =>
  rules.filter(({ id }) => ids.length === 0 || ids.includes(id)).map((rule) => rowOf(rule, image));
const ids = (rows: Row[]) => rows.map(({ rule }) => rule.id);

test("a side is a whole number of pixels within the limits, with or without separators", () => {
  expect(["1240", " 1,240 ", "1", "30000"].map(pixels)).toEqual([1240, 1240, 1, 30_000]);
  expect(["", "0", "-5", "12.5", "1e3", "30001", "wide", "Infinity"].map(pixels)).toEqual(Array(8).fill(undefined));
});

test("the first preset is what the page shows first, and all are allowed", () => {
  expect(presets[0]?.size).toEqual(firstSize);
  const sides = presets.flatMap(({ size }) => [size.width, size.height]);
  expect(sides.map((side) => pixels(String(side)))).toEqual(sides);
});

test("a file that is no image, or huge, is refused before it is read", () => {
  expect(unreadable({ name: "a.png", type: "image/png", size: 9 })).toBeUndefined();
  expect(unreadable({ name: "a", type: "", size: 9 })).toBeUndefined();
  expect(unreadable({ name: "a.pdf", type: "application/pdf", size: 9 })).toMatch(/^“a.pdf” is not an image\. PNG/);
  expect(unreadable({ name: "a.png", type: "image/png", size: 2e8 })).toContain("larger than 100 MB");
});

test("the address holds the state, and says nothing of a fresh page", () => {
  expect(writeState(readState("", offer))).toBe("");
  const query = "?width=800&height=1300&sort=-tokens&rules=clip+qwen2-vl";
  expect(readState(query, offer)).toEqual({
    size: { width: 800, height: 1300 },
    sort: "-tokens",
    rules: ["clip", "qwen2-vl"],
  });
  expect(writeState(readState(query, offer))).toBe(query);
  const odd = readState("?width=0&height=99999999&sort=nothing&rules=nobody", offer);
  expect(odd).toEqual({ size: firstSize, sort: undefined, rules: undefined });
});

test("every state survives the way through the address", () => {
  const side = fc.integer({ min: 1, max: 30_000 });
  const state = fc.record({
    size: fc.record({ width: side, height: side }),
    sort: fc.option(fc.constantFrom(...offer.sorts), { nil: undefined }),
    rules: fc.option(fc.subarray(offer.rules, { minLength: 1, maxLength: offer.rules.length - 1 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(state, (given) => {
      expect(readState(writeState(given), offer)).toEqual(given);
    }),
  );
});

test("rows sort by tokens and by text; what refuses the image comes last", () => {
  const rows = rowsOf(thin, "clip", "idefics2", "qwen2-vl", "internvl-12");
  expect(ids(sorted(rows, thin, undefined))).toEqual(["clip", "idefics2", "internvl-12", "qwen2-vl"]);
  expect(ids(sorted(rows, thin, "tokens"))).toEqual(["idefics2", "clip", "internvl-12", "qwen2-vl"]);
  expect(ids(sorted(rows, thin, "-tokens"))).toEqual(["internvl-12", "clip", "idefics2", "qwen2-vl"]);
  expect(ids(sorted(rows, thin, "-text"))[0]).toBe("internvl-12");
});

test("the summary names least and most, one alone, or nobody", () => {
  expect(summary(rowsOf(firstSize), firstSize)).toBe(
    "1,240 × 1,754 px: from 64 visual tokens (Idefics2, whole) to 9,216 (InternVL 1.5 and 2, 40 tiles).",
  );
  expect(summary(rowsOf(firstSize, "clip"), firstSize)).toBe(
    "1,240 × 1,754 px: 576 visual tokens (CLIP ViT-L/14, 336 px).",
  );
  expect(summary(rowsOf(thin, "qwen2-vl"), thin)).toBe("30,000 × 100 px: no model that is shown takes this image.");
});

test("copies: Markdown for people, CSV for machines, with a refusal told", () => {
  const rows = rowsOf(firstSize, "internvl-40");
  expect(asMarkdown(rows, firstSize)).toBe(
    [
      "Visual tokens of an image of 1240 × 1754 pixels\n",
      "| Model | Visual tokens | Markers | Resized, px | Tiles | Of 4k | Of 8k | Of 32k | Px per token | 10-point line, px |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
      "| InternVL 1.5 and 2, 40 tiles | 9,216 | 2 | 2,240 × 3,136 | 5 × 7 + whole | 225\u00a0% | 113\u00a0% | 28\u00a0% | 236 | 37.2 |\n",
    ].join("\n"),
  );
  const [head, row, end] = asCsv(rows, firstSize).split("\r\n");
  expect(head).toBe(
    'Model,"Width, px","Height, px",Visual tokens,Markers,"Resized, px",Tiles,"Of 4k, %","Of 8k, %","Of 32k, %",Px per token,"10-point line, px",Problem',
  );
  expect(row).toBe('"InternVL 1.5 and 2, 40 tiles",1240,1754,9216,2,2240 × 3136,5 × 7 + whole,225,113,28,236,37.2,');
  expect(end).toBe("");
  const refused = rowsOf(thin, "qwen2-vl");
  expect(asMarkdown(refused, thin)).toMatch(/\| The long side is at most 200 times .+ \|( {2}\|){8}\n$/);
  expect(asCsv(refused, thin)).toMatch(/,,,,,,,,,,The long side is at most 200 times/);
});

test("drawings keep within their square, and show tiles, padding and what is cut off", () => {
  const cost = (id: string) => {
    const row = rowsOf(firstSize, id)[0];
    return row && "cost" in row ? row.cost : undefined;
  };
  expect(drawing(firstSize, cost("internvl-12")).between.match(/M/g)).toHaveLength(3);
  expect(drawing(firstSize, cost("qwen2-vl"))).toMatchObject({ between: "", cut: "" });
  expect(drawing(firstSize, cost("clip")).cut.match(/M/g)).toHaveLength(2);
  const padded = drawing(firstSize, cost("llava-1.5"));
  expect(padded.cut).toBe("");
  expect(padded.picture.width).toBeLessThan(padded.picture.height);
  expect(padded.region).toBe("M1.5 1.5h93v93h-93z");
});

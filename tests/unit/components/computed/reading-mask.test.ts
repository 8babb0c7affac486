import { expect, it } from "vitest";
import { type MaskName, readingMask } from "../../../../src/components/computed/reading-mask.ts";
import { masks } from "../../../../src/mechanisms/coca/algorithm.ts";

const words = ["a", "red", "fox", "asleep"];
const rows = (name: MaskName, ...rest: [words: string[], images: number, padding?: number[]]) =>
  readingMask(name, ...rest).values.map((row) => row.join(""));

it.each<MaskName>(["unimodal", "multimodal", "cross"])("draws what the algorithm gives: %s", (name) => {
  for (const [count, images, padding] of [
    [4, 3, []],
    [4, 3, [3]],
    [1, 1, []],
    [2, 5, [1]],
  ] as const) {
    const drawn = readingMask(name, words.slice(0, count), images, padding);
    const mask = masks(count, images, [...padding])[name];
    expect(drawn.values).toEqual(mask.map((row) => row.map(Number)));
    expect(drawn.rows).toHaveLength(mask.length);
    for (const row of mask) expect(drawn.columns).toHaveLength(row.length);
  }
});

it("names what it draws", () => {
  expect(readingMask("unimodal", words, 3).columns).toEqual([...words, "[CLS]"]);
  expect(readingMask("multimodal", words, 3).rows).toEqual(words);
  expect(readingMask("cross", words, 3).columns).toEqual(["1", "2", "3"]);
});

it("changes with what the author gives", () => {
  expect(rows("unimodal", words, 3)).toEqual(["10000", "11000", "11100", "11110", "11111"]);
  expect(rows("unimodal", words, 3, [3])).toEqual(["10000", "11000", "11100", "11110", "11101"]);
  expect(rows("multimodal", words.slice(0, 2), 3)).toEqual(["10", "11"]);
  expect(rows("cross", words.slice(0, 2), 5)).toEqual(["11111", "11111"]);
});

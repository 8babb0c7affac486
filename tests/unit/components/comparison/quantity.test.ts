import { describe, expect, it } from "vitest";
import { inWords, quantities, quantity, steps } from "../../../../src/components/comparison/quantity.ts";

describe("the quantities of a text", () => {
  it.each([
    ["0.9–7.6 billion", [9e8, 7.6e9]],
    ["2, 8 and 72 billion", [2e9, 8e9, 7.2e10]],
    ["383 million to 2.1 billion", [3.83e8, 2.1e9]],
    ["About 240 million", [2.4e8]],
    ["4–16,384 per image", [4, 16384]],
    ["1,400 thousand", [1.4e6]],
    ["64; 64 or 320; 169 per tile", [64, 64, 320, 169]],
    ["JFT-3B and ALIGN pairs", [3e9]],
    ["7B, 1.5 T tokens", [7e9, 1.5e12]],
    ["Two stages of 8 layers, 7 billion", [7e9]],
    ["Llama2 with K tokens", []],
    ["Not found in the sources read", []],
    ["", []],
  ])("%s", (text, expected) => expect(quantities(text)).toEqual(expected));
});

it("sorts a text by its largest quantity", () => {
  expect(quantity("0.9–7.6 billion")).toBe(7_600_000_000);
  expect(quantity("2.1 billion or 383 million")).toBe(2_100_000_000);
  expect(quantity("none")).toBe(undefined);
});

it.each([
  [2e9, "2 billion"],
  [5e8, "500 million"],
  [1e13, "10 trillion"],
  [20, "20"],
])("says %d as %s", (value, words) => expect(inWords(value)).toBe(words));

describe("round steps", () => {
  it("hold all values between the first and the last", () => {
    expect(steps([1.02e8, 6.23e8, 2.5e9])).toEqual([1e8, 2e8, 5e8, 1e9, 2e9, 5e9]);
  });
  it("are none without values", () => expect(steps([])).toEqual([]));
  it("are one where there is one round value", () => expect(steps([1000])).toEqual([1000]));
});

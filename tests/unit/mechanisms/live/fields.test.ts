import { describe, expect, it, test } from "vitest";
import { allowed, type Field, number, parse } from "../../../../src/mechanisms/fields.ts";

const width: Field = { kind: "number", label: "Width", unit: "px", min: 1, max: 8000, step: 1 };
const cosine: Field = { kind: "number", label: "Cosine", min: -1, max: 1, step: 0.01 };
const tiles: Field = { kind: "choice", label: "Tiles", options: { 6: "six", 12: "twelve" } };
const answer: Field = { kind: "text", label: "Answer", longest: 3 };

test.each<[Field, string, unknown]>([
  [width, "800", 800],
  [width, " 1,300 ", 1300],
  [width, "0", undefined],
  [width, "8001", undefined],
  [width, "1.5", undefined],
  [width, "", undefined],
  [width, "1e3", undefined],
  [width, "0x10", undefined],
  [width, "NaN", undefined],
  [cosine, "−0.5", -0.5],
  [cosine, ".07", 0.07],
  [cosine, "-0", 0],
  [cosine, "0.005", undefined],
  [tiles, "12", "12"],
  [tiles, "7", undefined],
  [tiles, "toString", undefined],
  [answer, "", ""],
  [answer, "äöü", "äöü"],
  [answer, "four", undefined],
])("of %j, %j is read as %j", (field, text, value) => {
  expect(parse(field, text)).toBe(value);
});

describe("what is allowed is said whole", () => {
  it.each<[Field, string]>([
    [width, "Width: from 1 to 8,000\u00a0px, in whole numbers."],
    [cosine, "Cosine: from −1 to 1, in steps of 0.01."],
    [tiles, "Tiles: one of six, twelve."],
    [answer, "Answer: at most 3 characters."],
  ])("%j", (field, words) => {
    expect(allowed(field)).toBe(words);
  });
});

test("numbers are printed as the text prints them", () => {
  expect([number(10738), number(-0.5, 2), number(0.7), number(-0.0001, 2), number(1234567.891, 1)]).toEqual([
    "10,738",
    "−0.50",
    "0.7",
    "0.00",
    "1,234,567.9",
  ]);
});

import { describe, expect, it } from "vitest";
import { fits } from "../../../../src/components/comparison/facets.ts";

const row = { family: ["masking", "contrastive"], published: ["Nothing"], year: [2022], size: [8e9, 8e10] };

describe("a row fits", () => {
  it.each([
    ["where nothing is chosen", {}, true],
    ["where nothing is chosen of a facet", { family: [], "size-from": [] }, true],
    ["one of its several values", { family: ["contrastive"] }, true],
    ["one of several choices", { family: ["generative", "masking"] }, true],
    ["no other value", { family: ["generative"] }, false],
    ["only if all facets do", { family: ["masking"], published: ["Weights"] }, false],
    ["a range with its own bounds", { "year-from": ["2022"], "year-to": ["2022"] }, true],
    ["no range after it", { "year-from": ["2023"] }, false],
    ["no range before it", { "year-to": ["2021"] }, false],
    ["a range that its own one overlaps", { "size-from": ["1e10"], "size-to": ["2e10"] }, true],
    ["no range that its own one does not touch", { "size-to": ["5e9"] }, false],
  ])("%s", (_, filters, expected) => expect(fits(row, filters)).toBe(expected));
});

it("leaves out a row without a quantity as soon as a range is chosen", () => {
  const unknown = { size: [] };
  expect(fits(unknown, { "size-from": ["1e6"] })).toBe(false);
  expect(fits(unknown, { "size-to": ["1e12"] })).toBe(false);
  expect(fits(unknown, { "size-to": [] })).toBe(true);
});

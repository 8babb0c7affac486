import { expect, test } from "vitest";
import { fixedEncoders, fixedTokens } from "../../../src/mechanisms/fixed/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";

test("each fixed square has its count", () => {
  const counts = Object.entries(fixedEncoders).map(([name, encoder]) => {
    const { tokens, extra } = fixedTokens(encoder);
    return [name, tokens, extra];
  });
  expect(counts).toEqual([
    ["clip-vit-b-32-224", 49, 1],
    ["clip-vit-b-16-224", 196, 1],
    ["clip-vit-l-14-224", 256, 1],
    ["clip-vit-l-14-336", 576, 1],
    ["siglip-so400m-14-384", 729, 0],
    ["llava-1.5", 576, 0],
    ["cm3leon", 1024, 0],
  ]);
});

test("a patch fits into the square", () => {
  expect(() => fixedTokens({ input: 8, patch: 14, extra: 0 })).toThrow(InvalidInput);
});

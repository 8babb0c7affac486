import { expect, test } from "vitest";
import { fill } from "../../../../src/components/computed/fill.ts";

test("names in braces give way to what was computed, numbers with commas", () => {
  const values = { tokens: 1792, resized: "896×1344" };
  expect(fill("{tokens} tokens", values)).toBe("1,792 tokens");
  expect(fill(["to {resized}", "$z_{ij}$, {tokens}", "plain"], values)).toEqual([
    "to 896×1344",
    "$z_{ij}$, 1,792",
    "plain",
  ]);
});

test("a name that nothing has is a mistake, not a gap", () => {
  expect(() => fill("{token}", { tokens: 1 })).toThrow('Expected a name of tokens in braces; found "token".');
});

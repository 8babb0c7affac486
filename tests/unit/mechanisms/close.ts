import { expect } from "vitest";

/** Expects numbers, in lists of any depth, to equal those printed with so many decimals. */
export function expectClose(got: unknown, printed: unknown, digits = 6): void {
  const rounded = (x: unknown): unknown =>
    Array.isArray(x) ? x.map(rounded) : typeof x === "number" ? Number(x.toFixed(digits)) + 0 : x;
  expect(rounded(got)).toEqual(rounded(printed));
}

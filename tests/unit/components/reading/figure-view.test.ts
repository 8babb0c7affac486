import fc from "fast-check";
import { expect, test } from "vitest";
import { bestFit } from "../../../../src/components/reading/best-fit.ts";
import { inCopy } from "../../../../src/components/reading/own-ids.ts";

const ids = new Set(["a", "b"]);

test.each([
  ["id", "a", "a-copy"],
  ["aria-labelledby", "a x b", "a-copy x b-copy"],
  ["href", "#a", "#a-copy"],
  ["href", "/models/#a", "/models/#a"],
  ["fill", 'url("#b")', 'url("#b-copy")'],
  ["marker-end", "url(#diagram-head-data)", "url(#diagram-head-data)"],
  ["style", "fill: url(#a); mask: url('#b')", "fill: url(#a-copy); mask: url('#b-copy')"],
  ["class", "a", "a"],
])("in a copy %s=%s is %s", (name, value, expected) => {
  expect(inCopy(name, value, ids)).toBe(expected);
});

test("panels stand side by side in a wide window, and one above the other in a high one", () => {
  expect(bestFit([1, 1, 1], { width: 1240, height: 600 }, 20)).toBe(400);
  expect(bestFit([1, 1], { width: 400, height: 820 }, 20)).toBe(400);
  expect(bestFit([0.5], { width: 1000, height: 400 }, 20)).toBe(800);
  expect(bestFit([], { width: 1000, height: 400 }, 20)).toBe(0);
});

test("fitted panels stay within the window", () => {
  const side = fc.integer({ min: 200, max: 3000 });
  const ratios = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(ratios, side, side, (all, width, height) => {
      const fitted = bestFit(all, { width, height }, 16);
      expect(fitted).toBeLessThanOrEqual(width);
      expect(fitted * Math.max(...all)).toBeLessThanOrEqual(height + 1e-6);
    }),
  );
});

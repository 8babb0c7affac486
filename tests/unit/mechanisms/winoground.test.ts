import fc from "fast-check";
import { expect, test } from "vitest";
import { winoground } from "../../../src/mechanisms/winoground/algorithm.ts";
import { expectClose } from "./close.ts";

test("a model that sees the words but not their order is wrong in both directions", () => {
  expect(winoground({ s00: 0.31, s01: 0.29, s10: 0.31, s11: 0.29 })).toEqual({
    text: false,
    image: false,
    group: false,
  });
  expect(winoground({ s00: 0.31, s01: 0.27, s10: 0.26, s11: 0.29 })).toEqual({ text: true, image: true, group: true });
  expect(winoground({ s00: 0.31, s01: 0.3, s10: 0.26, s11: 0.32 })).toEqual({ text: true, image: true, group: true });
  expect(winoground({ s00: 0.2, s01: 0.3, s10: 0.1, s11: 0.4 })).toEqual({ text: true, image: false, group: false });
});

test("chance is 25, 25 and 16.67 per cent: all 24 orders of four fits", () => {
  const orders = (rest: number[]): number[][] =>
    rest.length === 0 ? [[]] : rest.flatMap((x) => orders(rest.filter((y) => y !== x)).map((tail) => [x, ...tail]));
  const all = orders([1, 2, 3, 4]).map(([s00 = 0, s01 = 0, s10 = 0, s11 = 0]) => winoground({ s00, s01, s10, s11 }));
  const share = (score: "text" | "image" | "group") => (100 * all.filter((each) => each[score]).length) / all.length;
  expectClose([share("text"), share("image"), share("group")], [25, 25, 16.67], 2);
});

test("exchanging images and captions exchanges the two scores; the group has both", () => {
  const fit = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fit, fit, fit, fit, (s00, s01, s10, s11) => {
      const got = winoground({ s00, s01, s10, s11 });
      const turned = winoground({ s00, s01: s10, s10: s01, s11 });
      expect([turned.text, turned.image]).toEqual([got.image, got.text]);
      expect(got.group).toBe(got.text && got.image);
    }),
  );
});

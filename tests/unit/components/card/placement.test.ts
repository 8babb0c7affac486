import { expect, test } from "vitest";
import { type Box, place } from "../../../../src/components/card/placement.ts";

const view = { width: 1280, height: 800 };
const card = { width: 400, height: 300 };
const link = (left: number, top: number): Box => ({ left, top, right: left + 40, bottom: top + 20 });

test("stands below its link and begins where it begins", () => {
  expect(place(link(300, 100), card, view)).toEqual({ left: 300, top: 126, height: 300 });
});

test("stands above a link that has too little room below", () => {
  expect(place(link(300, 700), card, view)).toEqual({ left: 300, top: 394, height: 300 });
});

test("moves to the side before it leaves the window", () => {
  expect(place(link(1200, 100), card, view).left).toBe(1280 - 8 - 400);
  expect(place(link(2, 100), card, view).left).toBe(8);
});

test("takes the larger side and becomes lower where it fits on neither", () => {
  expect(place(link(300, 300), { width: 400, height: 600 }, view)).toEqual({ left: 300, top: 326, height: 466 });
  expect(place(link(300, 450), { width: 400, height: 600 }, view)).toEqual({ left: 300, top: 8, height: 436 });
});

test("lies in the window wherever the link is, and covers the link only where nothing else is left", () => {
  for (let top = -40; top <= 840; top += 20) {
    for (const height of [60, 300, 2000]) {
      const found = place(link(640, top), { width: 400, height }, view);
      expect(found.top).toBeGreaterThanOrEqual(8);
      expect(found.top + found.height).toBeLessThanOrEqual(800 - 8);
      const isOnScreen = top >= 0 && top + 20 <= 800;
      if (isOnScreen) expect(found.top >= top + 26 || found.top + found.height <= top - 6).toBe(true);
    }
  }
});

test("is whole in a window that is lower than any room beside the link", () => {
  const low = { width: 640, height: 200 };
  const found = place(link(100, 90), card, low);
  expect(found).toEqual({ left: 100, top: 32, height: 160 });
});

import { expect, test } from "vitest";
import { desktop, kinds, phone, reader } from "./reader.ts";

const read = reader();

interface Label {
  text: string;
  /** Height of its letters on the screen, px. */
  size: number;
  /** Whether it lies within its drawing, with 1 px to spare for rounding. */
  inside: boolean;
  /** Other labels of the same drawing that it covers. */
  covers: string[];
}

/** Runs in the page: every line of text of every drawing. */
function labels(): Label[] {
  const drawings = [...document.querySelectorAll<SVGSVGElement>("main figure svg")];
  return drawings.flatMap((drawing) => {
    const frame = drawing.getBoundingClientRect();
    const lines = [...drawing.querySelectorAll<SVGTextContentElement>("text")].flatMap((text) => {
      const spans = [...text.querySelectorAll<SVGTextContentElement>("tspan")];
      return spans.length > 0 ? spans : [text];
    });
    const boxes = lines.map((line) => ({ line, box: line.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    return boxes.map(({ line, box }) => ({
      text: line.textContent ?? "",
      size: Number.parseFloat(getComputedStyle(line).fontSize) * (line.getScreenCTM()?.a ?? 0),
      inside:
        box.left >= frame.left - 1 &&
        box.right <= frame.right + 1 &&
        box.top >= frame.top - 1 &&
        box.bottom <= frame.bottom + 1,
      covers: boxes
        .filter((other) => other.line.closest("text") !== line.closest("text"))
        .filter(({ box: other }) => {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          // A line's box is higher than its letters.
          return across > 1 && down > 0.35 * Math.min(box.height, other.height);
        })
        .map((other) => other.line.textContent ?? ""),
    }));
  });
}

const places = [kinds.overview, kinds.model, "/models/llip/"];
const views = [
  { name: "a phone", viewport: phone },
  { name: "a desktop", viewport: desktop },
];

test.each(places.flatMap((path) => views.map((view) => ({ path, ...view }))))(
  "drawings of $path on $name: text of 11 px or more, within its drawing, on no other text",
  async ({ path, viewport }) => {
    const { page } = await read(path, { viewport });
    const found = await page.evaluate(labels);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ size }) => size < 10.99)).toEqual([]);
    expect(found.filter(({ inside }) => !inside)).toEqual([]);
    expect(found.filter(({ covers }) => covers.length > 0)).toEqual([]);
  },
);

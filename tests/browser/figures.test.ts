import { expect, test } from "vitest";
import { pagesWith } from "./built.ts";
import { type Label, labels } from "./labels.ts";
import { desktop, phone, reader } from "./reader.ts";

const read = reader();

/** Every page with a drawing on it; the list of figures shows none. */
const places = pagesWith("<svg").filter((path) => pagesWith('<figure class="wide"').includes(path));

const views = [
  { viewport: phone, colorScheme: "light" },
  { viewport: phone, colorScheme: "dark" },
  { viewport: desktop, colorScheme: "light" },
  { viewport: desktop, colorScheme: "dark" },
] as const;

const texts = (found: Label[]) => found.map(({ text, figure }) => `${figure}: ${text}`);

test("there is a figure on each model's page", () => {
  expect(places.filter((path) => path.startsWith("/models/")).length).toBeGreaterThanOrEqual(2);
});

test.each(places)(
  "drawings of %s: text of 11 px or more, in its drawing and box, on no other text, in good contrast, also on paper",
  async (path) => {
    const { page } = await read(path, { viewport: phone });
    await page.evaluate(() => document.fonts.ready);
    // On the screen, the drawings of the whole survey are those of the pages.
    for (const { viewport, colorScheme } of path === "/full/complete/" ? [] : views) {
      const view = `${viewport.width} px, ${colorScheme}`;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(labels);
      expect(found.length, view).toBeGreaterThan(5);
      expect.soft(texts(found.filter(({ size }) => size < 10.99)), view).toEqual([]);
      expect.soft(texts(found.filter(({ inside }) => !inside)), view).toEqual([]);
      expect.soft(texts(found.filter(({ spills }) => spills)), view).toEqual([]);
      expect.soft(texts(found.filter(({ covers }) => covers.length > 0)), view).toEqual([]);
      expect.soft(texts(found.filter(({ contrast }) => contrast < 4.5)), view).toEqual([]);
    }
    await page.setViewportSize({ width: 700, height: 1000 });
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(labels);
    expect.soft(texts(printed.filter(({ inside }) => !inside)), "on paper").toEqual([]);
    expect.soft(texts(printed.filter(({ covers }) => covers.length > 0)), "on paper").toEqual([]);
  },
);

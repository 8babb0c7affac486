import { expect, test } from "vitest";
import { pagesWith } from "./built.ts";
import { type Label, labels } from "./labels.ts";
import { desktop, phone, reader } from "./reader.ts";

const read = reader();

/** Every page with a drawing on it; the list of figures shows none. */
const places = pagesWith("<svg").filter((path) => pagesWith('<figure class="wide"').includes(path));

const views = [
  { name: "a phone", viewport: phone, colorScheme: "light" },
  { name: "a phone in the dark", viewport: phone, colorScheme: "dark" },
  { name: "a desktop", viewport: desktop, colorScheme: "light" },
  { name: "a desktop in the dark", viewport: desktop, colorScheme: "dark" },
] as const;

const texts = (found: Label[]) => found.map(({ text, figure }) => `${figure}: ${text}`);

test("there is a figure on each model's page", () => {
  expect(places.filter((path) => path.startsWith("/models/")).length).toBeGreaterThanOrEqual(2);
});

test.each(places.flatMap((path) => views.map((view) => ({ path, ...view }))))(
  "drawings of $path on $name: text of 11 px or more, in its drawing and box, on no other text, in good contrast",
  async ({ path, viewport, colorScheme }) => {
    const { page } = await read(path, { viewport, colorScheme });
    const found = await page.evaluate(labels);
    expect(found.length).toBeGreaterThan(5);
    expect(texts(found.filter(({ size }) => size < 10.99))).toEqual([]);
    expect(texts(found.filter(({ inside }) => !inside))).toEqual([]);
    expect(texts(found.filter(({ spills }) => spills))).toEqual([]);
    expect(texts(found.filter(({ covers }) => covers.length > 0))).toEqual([]);
    expect(found.filter(({ contrast }) => contrast < 4.5).map(({ text, contrast }) => [text, contrast])).toEqual([]);
  },
);

test.each(places)("drawings of %s on paper: text that stays in its drawing and on no other", async (path) => {
  const { page } = await read(path, { viewport: { width: 700, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(labels);
  expect(texts(found.filter(({ inside }) => !inside))).toEqual([]);
  expect(texts(found.filter(({ covers }) => covers.length > 0))).toEqual([]);
});

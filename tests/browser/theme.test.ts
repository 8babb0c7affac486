import { expect, test } from "vitest";
import { kinds, reader } from "./reader.ts";

const read = reader();
const paper = () => getComputedStyle(document.documentElement).backgroundColor;

test("the system's scheme is followed until the reader chooses", async () => {
  const [light, dark] = [await read(kinds.model), await read(kinds.model, { colorScheme: "dark" })];
  expect(await light.page.evaluate(paper)).not.toBe(await dark.page.evaluate(paper));
});

test("a chosen scheme is there on the next page before any other script runs, so nothing flashes", async () => {
  const { page } = await read(kinds.model, { colorScheme: "light" });
  const light = await page.evaluate(paper);
  const button = page.locator("#theme");
  await button.click();
  await button.click();
  expect(await button.getAttribute("aria-label")).toBe("Colour scheme: dark");
  const dark = await page.evaluate(paper);
  expect(dark).not.toBe(light);

  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(kinds.section, { waitUntil: "load" });
  expect(await page.evaluate(paper)).toBe(dark);
});

test("the third click gives the choice back to the system", async () => {
  const { page } = await read(kinds.home, { colorScheme: "light" });
  const light = await page.evaluate(paper);
  for (let click = 0; click < 3; click++) await page.locator("#theme").click();
  expect(await page.locator("#theme").getAttribute("aria-label")).toBe("Colour scheme: system");
  await page.reload({ waitUntil: "networkidle" });
  expect(await page.evaluate(paper)).toBe(light);
});

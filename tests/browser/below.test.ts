import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, kinds, phone, reader } from "./reader.ts";
import { violations } from "./violations.ts";

const read = reader();
const still = { viewport: phone, reducedMotion: "reduce" } as const;
const last = "article > .pager a";
const limits = "#sec-clip-limits";
/** Of a heading that a link has led to, px from the upper edge of the window. */
const ARRIVED = 72;

const isLaidOut = (page: Page, place: string) =>
  page.$eval(place, (each) => each.checkVisibility({ contentVisibilityAuto: true }));

const top = (page: Page, place: string) => page.$eval(place, (each) => Math.round(each.getBoundingClientRect().top));

test("before the reader moves axe finds nothing", async () => {
  const { page } = await read(kinds.model, still);
  expect(await violations(page)).toEqual([]);
  expect(await isLaidOut(page, last)).toBe(false);
});

test.each([
  ["the wheel", (page: Page) => page.mouse.wheel(0, 300)],
  ["a key", (page: Page) => page.keyboard.press("Tab")],
  ["a touch", (page: Page) => page.touchscreen.tap(200, 400)],
])("on a phone what is far below is laid out once the reader moves: by %s", async (_, move) => {
  const { page } = await read(kinds.model, { ...still, hasTouch: true });
  expect(await isLaidOut(page, last)).toBe(false);
  await move(page);
  await expect.poll(() => isLaidOut(page, last)).toBe(true);
});

test.each([phone, { width: 844, height: 390 }])(
  "$width px: a place that a search or a screen reader shows stays in sight",
  async (viewport) => {
    const { page } = await read(kinds.model, { viewport });
    await page.$eval(limits, (each) => each.scrollIntoView({ block: "center" }));
    const found = await top(page, limits);
    await page.locator("html:not([data-fresh])").waitFor();
    expect(await isLaidOut(page, last)).toBe(true);
    expect(Math.abs((await top(page, limits)) - found)).toBeLessThanOrEqual(1);
  },
);

test("a link within the page arrives at its place, though nothing before it was laid out", async () => {
  const { page } = await read(kinds.model, still);
  await page.locator('[popovertarget="sheet"]').click();
  await page.locator(`#sheet a[href$="${limits}"]`).click();
  await expect.poll(() => top(page, limits)).toBe(ARRIVED);
});

test.each(["tells of it before", "does not"])(
  "an address that is changed by hand arrives, too: a browser that %s",
  async (way) => {
    const { page } = await read(kinds.glossary, still);
    if (way === "does not")
      await page.addInitScript(() => Object.defineProperty(globalThis, "navigation", { value: undefined }));
    await page.goto(kinds.model);
    expect(await isLaidOut(page, last)).toBe(false);
    await page.evaluate((hash) => location.assign(hash), limits);
    await expect.poll(() => top(page, limits)).toBe(ARRIVED);
  },
);

test("who comes to a place, or back to one, finds it", async () => {
  const { page } = await read(`${kinds.model}${limits}`, still);
  await expect.poll(() => top(page, limits)).toBe(ARRIVED);
  expect(await isLaidOut(page, last)).toBe(true);
  await page.mouse.wheel(0, -1000);
  await expect.poll(() => top(page, limits)).toBe(ARRIVED + 1000);
  await page.reload();
  await expect.poll(() => top(page, limits)).toBe(ARRIVED + 1000);
  await page.goto(kinds.glossary);
  await page.goBack();
  await expect.poll(() => top(page, limits)).toBe(ARRIVED + 1000);
});

test("a text that the address names is found", async () => {
  const { page } = await read(`${kinds.model}#:~:text=What%20it%20led%20to`, still);
  expect(await isLaidOut(page, last)).toBe(true);
});

test("a wide window, which shows notes in the margin, and a reader without scripts have all of it at once", async () => {
  for (const options of [{ viewport: desktop }, { ...still, javaScriptEnabled: false }]) {
    const { page } = await read(kinds.model, options);
    expect(await isLaidOut(page, last)).toBe(true);
  }
});

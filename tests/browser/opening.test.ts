import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { phone, reader } from "./reader.ts";

const read = reader();
const address = "/full/";
const complete = "/full/complete/";

/** As long as a busy machine needs for the whole survey. */
const patient = { timeout: 30_000 };

const partsOf = (page: Page) => page.$$eval(".part", (parts) => parts.map(({ id }) => id));

/** The page that opens with its beginning, once its script waits for the reader. */
async function open(): Promise<Awaited<ReturnType<typeof read>>> {
  const reading = await read(address);
  await reading.page.locator(".rest a[data-ready]").waitFor();
  return reading;
}

/** The first move of a reader, and the sections that it brings. */
async function move(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  await page.locator("#references").waitFor({ state: "attached" });
}

test("it opens with its beginning, and the first move brings every section, once, with all that works in it", async () => {
  const parts = await partsOf((await read(complete)).page);
  const { page, troubles } = await open();
  expect(await partsOf(page)).toEqual([]);
  await move(page);
  expect(await partsOf(page)).toEqual(parts);
  expect(await page.locator(".rest, a[href^='/full/complete/']").count()).toBe(0);
  expect(await page.locator("main pre:not(:has(.copy)), main .formula:not(:has(~ .copy))").count()).toBe(0);
  await page.keyboard.press("End");
  expect(await partsOf(page)).toEqual(parts);

  await page.locator(".toc a", { hasText: "Evaluation" }).click();
  await page.locator(".toc a[aria-current]", { hasText: "Evaluation" }).waitFor();
  expect(new URL(page.url()).hash).toBe("#sec-evaluation");
  await page.locator("#sec-evaluation a.cite").first().hover();
  await page.locator(".card").getByText("Go to reference").waitFor();
  const live = page.locator("live-mechanism").first();
  await expect
    .poll(async () => {
      await live.scrollIntoViewIfNeeded();
      return page.locator("live-mechanism[data-ready]").count();
    }, patient)
    .toBeGreaterThan(0);
  expect(troubles).toEqual([]);
});

test("a link of the contents is followed once its section has come", async () => {
  const { page } = await open();
  await page.locator(".leaves a", { hasText: "FLAVA" }).click();
  await page.waitForURL(/\/full\/#sec-flava$/);
  await expect
    .poll(() => page.$eval("#sec-flava", (part) => Math.abs(part.getBoundingClientRect().top)), patient)
    .toBeLessThan(phone.height / 2);
});

test("a page that is loaded anew opens where the reader was", async () => {
  const { page } = await open();
  await move(page);
  const top = () => page.$eval("#sec-coca", (part) => Math.round(part.getBoundingClientRect().top));
  await page.$eval("#sec-coca", (part) => part.scrollIntoView());
  await expect.poll(top, patient).toBeLessThan(200);
  await page.evaluate(() => scrollBy(0, 900));
  const before = await top();
  await page.reload();
  await page.locator("#sec-coca").waitFor({ state: "attached" });
  await expect.poll(async () => Math.abs((await top()) - before), patient).toBeLessThan(100);
});

test("the way back from a link leads to where it was followed", async () => {
  const { page } = await open();
  await move(page);
  await page.$eval("#sec-coca", (part) => part.scrollIntoView());
  const top = () => page.$eval("#sec-coca", (part) => Math.round(part.getBoundingClientRect().top));
  const before = await top();
  await page.locator(".toc a", { hasText: "Evaluation" }).click();
  await expect.poll(async () => Math.abs((await top()) - before), patient).toBeGreaterThan(500);
  await page.goBack();
  await expect.poll(async () => Math.abs((await top()) - before), patient).toBeLessThan(100);
});

test("a failed fetch leaves the link, and the next move tries again", async () => {
  const { page } = await open();
  await page.route(`**${complete}`, (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent("requestfailed");
  await page.mouse.move(300, 300);
  await failed;
  expect(await page.locator(".rest a").getAttribute("href")).toBe(complete);
  await move(page);
  expect(await page.locator(".rest").count()).toBe(0);
});

test("without scripts its links lead to the complete document", async () => {
  const { page } = await read(address, { javaScriptEnabled: false });
  await page.locator(".leaves a", { hasText: "CLIP" }).first().click();
  await page.waitForURL(/\/full\/complete\/#sec-clip$/);
  expect(await page.locator("#sec-clip h4").first().isVisible()).toBe(true);
});

test.each(["#sec-clip-objective", "#eq-clip-loss", "#ref-radford2021clip", "#term-infonce"])(
  "a link to %s arrives at its place, though nothing before it was laid out",
  async (place) => {
    for (const viewport of [phone, { width: 1280, height: 900 }]) {
      const { page } = await read(`${address}${place}`, { viewport });
      await page.locator(place).waitFor({ state: "attached" });
      const { top = -1 } =
        (await page.locator(place).boundingBox()) === null
          ? {}
          : await page.$eval(place, (each) => ({ top: each.getBoundingClientRect().top }));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(viewport.height / 2);
    }
  },
);

import { expect, test } from "vitest";
import { kinds, reader } from "./reader.ts";

const read = reader();

test("a page read to its end is marked, its chapter in part; the mark stays until it is cleared", async () => {
  const { page, troubles } = await read(kinds.model);
  const own = page.locator('.outline a[aria-current="page"]');
  expect(await own.locator(".read").count()).toBe(0);
  await page.evaluate(() => document.querySelector(".pager")?.scrollIntoView({ behavior: "instant" }));
  await own.locator(".read svg").waitFor();
  expect(await own.textContent()).toMatch(/\(read\)$/);

  await page.goto(kinds.overview, { waitUntil: "networkidle" });
  const chapter = page.locator('.outline a[aria-current="page"]');
  expect(await chapter.textContent()).toMatch(/\(1 of \d+ pages read\)$/);
  const clear = page.getByRole("button", { name: "Clear reading marks" });
  await clear.click();
  expect(await page.locator(".outline .read").count()).toBe(0);
  expect(await clear.count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await chapter.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(troubles).toEqual([]);
});

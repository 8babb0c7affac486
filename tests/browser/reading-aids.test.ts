import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { kinds, phone, reader } from "./reader.ts";

const read = reader();
const permissions = { permissions: ["clipboard-read", "clipboard-write"] };
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("a permalink leads to its place, copies the whole address and says so", async () => {
  const { page, troubles } = await read(kinds.model, permissions);
  for (const place of ["h2 .permalink", "figure.wide .permalink", ".table .permalink", ".equation .permalink"]) {
    const link = page.locator(`article ${place}`).first();
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".said")?.textContent === "Link copied.");
    expect(await clipboard(page)).toBe(page.url());
    expect(page.url()).toContain((await link.getAttribute("href")) ?? "missing");
    await page.waitForFunction(() => document.querySelector(".said")?.textContent === "");
  }
  expect(troubles).toEqual([]);
});

test("without JavaScript a permalink is a link, and no button stands there", async () => {
  const { page } = await read(kinds.model, { javaScriptEnabled: false });
  await page.locator("figcaption .permalink").first().click();
  expect(new URL(page.url()).hash).toMatch(/^#(fig|tbl|lst)-/);
  expect(await page.locator("main button:visible").count()).toBe(0);
});

test.each([
  { width: "desktop", viewport: undefined },
  { width: "phone", viewport: phone },
])("$width: the target of a fragment is marked and stands below the masthead", async ({ viewport }) => {
  const places = [kinds.model, kinds.glossary, kinds.references].map((path) => ({
    path,
    kinds: "h2, figure, .equation, li",
  }));
  for (const { path, kinds: targets } of places) {
    const { page } = await read(path, { reducedMotion: "reduce", ...(viewport && { viewport }) });
    const ids = await page.$$eval(`main :is(${targets})[id]`, (all) => all.map(({ id }) => id));
    for (const id of [ids[1], ids[Math.floor(ids.length / 2)], ids.at(-2)]) {
      await page.evaluate((hash) => location.assign(`#${hash}`), id);
      await page.waitForTimeout(150);
      const seen = await page.evaluate(() => {
        const target = document.querySelector(":target");
        const masthead = document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? 0;
        const top = target?.getBoundingClientRect().top ?? -1;
        return { id: target?.id, isFree: top >= masthead && top < innerHeight };
      });
      expect(seen, path).toEqual({ id, isFree: true });
    }
  }
});

test("code, the TeX of a formula, BibTeX and the citation are copied", async () => {
  const { page, troubles } = await read(kinds.model, permissions);
  await page.locator("pre .copy").first().click();
  expect(await clipboard(page)).toBe(await page.locator("pre code").first().textContent());
  const tex = await page.locator(".equation annotation").first().textContent();
  await page.locator(".equation .copy").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".said")?.textContent === "TeX copied.");
  expect(await clipboard(page)).toBe(tex?.trim());

  await page.goto(kinds.references);
  const record = page.locator(".references > li").nth(3);
  await record.locator(".copy").click();
  await page.waitForFunction(() => document.querySelector(".said")?.textContent === "BibTeX copied.");
  const file = await page.request.get((await record.locator("a[download]").first().getAttribute("href")) ?? "");
  expect(await clipboard(page)).toBe(await file.text());
  expect(await clipboard(page)).toMatch(/^@\w+\{/);
  await page.goto(kinds.home);
  await page.locator("[data-copy]").click();
  expect(await clipboard(page)).toMatch(/\(\d{4}, \w+ \d+\)\. /);
  expect(troubles).toEqual([]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { kinds, phone, reader } from "./reader.ts";
import { violations } from "./violations.ts";

const read = reader();

/** The models that are shown, from the top. */
const shown = (page: Page) => page.locator(".comparison tbody tr:visible th").allTextContents();
const heads = (page: Page) => page.locator(".comparison thead th:visible").allTextContents();
const status = (page: Page) => page.locator(".compare [role=status]").textContent();
const head = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });

/** Values of one column, from the top. */
async function column(page: Page, name: string): Promise<string[]> {
  const place = (await heads(page)).indexOf(name) - 1;
  const rows = await page.locator(".comparison tbody tr:visible").all();
  return Promise.all(
    rows.map(async (row) => (await row.locator("td:visible > :first-child").nth(place).textContent()) ?? ""),
  );
}

test("a click on a head sorts, a second turns the order, a third gives the survey's back; the keyboard does, too", async () => {
  const { page, troubles } = await read(kinds.models);
  const before = await shown(page);
  await head(page, "Year").getByRole("button").click();
  const years = await column(page, "Year");
  expect(years).toEqual(years.toSorted());
  expect(await head(page, "Year").getAttribute("aria-sort")).toBe("ascending");
  expect(new URL(page.url()).search).toBe("?sort=year");
  await page.keyboard.press("Enter");
  expect(await column(page, "Year")).toEqual(years.toReversed());
  expect(await head(page, "Year").getAttribute("aria-sort")).toBe("descending");
  expect(await status(page)).toBe(`${before.length} models, by Year, descending`);
  await page.keyboard.press("Space");
  expect(await shown(page)).toEqual(before);
  expect(await page.locator("[aria-sort]").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Year");
  expect(new URL(page.url()).search).toBe("");
  expect(troubles).toEqual([]);
});

test("sizes sort by their quantity, and models without one come last", async () => {
  const { page } = await read(`${kinds.models}?sort=-parameters`);
  const sizes = await column(page, "Parameters");
  const isSize = sizes.map((each) => /(m|b|tr)illion/.test(each));
  expect(isSize).toEqual(isSize.toSorted((a, b) => Number(b) - Number(a)));
  expect(sizes.findIndex((each) => each.includes("billion"))).toBe(0);
});

test("filters narrow the rows, tell how many are left, and outlast a reload and the way back", async () => {
  const { page } = await read(kinds.models);
  const all = (await shown(page)).length;
  await page.getByText("Filter", { exact: true }).click();
  const family = page.locator("[name=family]").first();
  await family.focus();
  await page.keyboard.press("Space");
  const some = await shown(page);
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all);
  expect(await status(page)).toBe(`${some.length} of ${all} models`);
  await page.getByRole("group", { name: "Year" }).getByLabel("from").selectOption({ index: 1 });
  await head(page, "Model").getByRole("button").click();
  const sorted = await shown(page);
  expect(sorted).toEqual(some.toSorted((a, b) => a.localeCompare(b, "en")));
  const { search } = new URL(page.url());
  expect(search).toMatch(/^\?sort=name&family=[\w-]+&year-from=20\d\d$/);

  await page.reload({ waitUntil: "networkidle" });
  expect(await shown(page)).toEqual(sorted);
  await page.locator(".comparison tbody tr:visible a").first().click();
  await page.waitForURL(/\/models\/.+/);
  await page.goBack({ waitUntil: "networkidle" });
  expect(new URL(page.url()).search).toBe(search);
  expect(await shown(page)).toEqual(sorted);
  expect(await family.isChecked()).toBe(true);
  expect(await page.locator("#filter").textContent()).toBe("Filter (2)");

  await page.getByRole("button", { name: "Reset" }).click();
  expect(new URL(page.url()).search).toBe("");
  expect(await shown(page)).toHaveLength(all);
  expect(await family.isChecked()).toBe(false);
});

test("columns are chosen; a phone begins with few; what the address says wrongly is ignored", async () => {
  const wide = await read(`${kinds.models}?columns=year+resolution&sort=nothing&family=nobody&year-from=1900`);
  expect(await heads(wide.page)).toEqual(["Model", "Year", "Resolution"]);
  expect(await status(wide.page)).toMatch(/^\d+ models$/);
  await wide.page.getByText("Columns", { exact: true }).first().click();
  await wide.page.getByRole("checkbox", { name: "Connector" }).check();
  expect(new URL(wide.page.url()).search).toBe("?columns=year+connector+resolution");

  const narrow = await read(kinds.models, { viewport: phone });
  const few = await heads(narrow.page);
  expect(few.length).toBeLessThan(6);
  await narrow.page.setViewportSize({ width: 1280, height: 900 });
  expect((await heads(narrow.page)).length).toBeGreaterThan(10);
});

test("without JavaScript the whole table is there, with heads of rows, sources and notes, and no controls", async () => {
  const { page } = await read(kinds.models, { javaScriptEnabled: false, viewport: phone });
  expect(await page.locator(".compare").isVisible()).toBe(false);
  expect(await page.locator(".comparison button").count()).toBe(0);
  const rows = await page.locator(".comparison tbody tr").count();
  expect(await page.locator(".comparison th[scope=row]:visible").count()).toBe(rows);
  const cells = await page.locator(".comparison td:visible").count();
  expect(cells).toBe(rows * ((await heads(page)).length - 1));
  const empty = await page.locator(".comparison td").filter({ hasText: /^–$/ }).count();
  expect(await page.locator(".comparison td:has(.cite a)").count()).toBe(cells - empty);
  await page.locator(".comparison .mark").first().click();
  expect(await page.locator(":target").textContent()).toMatch(/\[.+\].+/s);
});

test.each(
  (["light", "dark"] as const).flatMap((colorScheme) => [{ colorScheme, viewport: phone, width: phone.width }]),
)("everything open on a phone, $colorScheme: accessible, and nothing sticks out even at 320 px", async (options) => {
  const { page, troubles } = await read(`${kinds.models}?sort=year`, options);
  await page.getByText("Filter", { exact: true }).click();
  await page.getByText("Columns", { exact: true }).first().click();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(excess)).toBe(0);
  expect(troubles).toEqual([]);
});

test("the head of the table and the models' names stay in sight as it scrolls in its box", async () => {
  const { page } = await read(kinds.models, { viewport: { width: 1280, height: 700 } });
  const box = page.locator(".comparison");
  await box.evaluate((each) => each.scrollTo({ left: 400, top: 200, behavior: "instant" }));
  const frame = await box.boundingBox();
  const corner = await head(page, "Model").boundingBox();
  expect(corner?.x).toBeCloseTo(frame?.x ?? -1, 0);
  expect(corner?.y).toBeCloseTo(frame?.y ?? -1, 0);
});

test("the script of the comparison weighs at most 4 KB, and no other page loads it", async () => {
  const scripts = (path: string) =>
    [...readFileSync(join(inject("site"), path, "index.html"), "utf8").matchAll(/<script[^>]+src="([^"]+)"/g)].map(
      ([, src]) => src ?? "",
    );
  const others = new Set(scripts(kinds.model));
  const own = scripts(kinds.models).filter((src) => !others.has(src));
  expect(own).toHaveLength(1);
  const bytes = own.map((src) => gzipSync(readFileSync(join(inject("site"), src))).length);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(4096);
});

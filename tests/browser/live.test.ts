import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { mechanisms } from "../unit/mechanisms/live/mechanisms.ts";
import { pagesWith } from "./built.ts";
import { comeTo } from "./mechanism.ts";
import { phone, reader } from "./reader.ts";

const read = reader();

const places = mechanisms.map(
  ({ name }) =>
    [
      name,
      pagesWith(`<live-mechanism class="live wide" name="${name}"`).find((path) => path !== "/full/complete/") ?? "",
    ] as const,
);

const drawn = (page: Page, name: string) => page.locator(`#try-${name} .live-view`).innerHTML();

/** Runs in the page: what stands in an element of a page before any script has touched it. */
async function built([path, selector]: readonly [path: string, selector: string]): Promise<string> {
  const html = await (await fetch(path)).text();
  return new DOMParser().parseFromString(html, "text/html").querySelector(selector)?.innerHTML ?? "";
}

/** Runs in the page: adds up what moves from now on. */
function watchShifts(): void {
  const kept = globalThis as { shifts?: number };
  kept.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      kept.shifts = (kept.shifts ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift" });
}

/** Comes to a mechanism, and expects it to be as the build drew it and where it was. */
async function comeAlive(page: Page, name: string, before: string): Promise<void> {
  const host = page.locator(`#try-${name}`);
  // A reader who moves has the whole page laid out.
  await page.keyboard.press("Shift");
  const height = await host.evaluate((element) => element.getBoundingClientRect().height);
  await page.evaluate(watchShifts);
  await comeTo(host);
  expect(await drawn(page, name)).toBe(before);
  expect(await host.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
  expect(await page.evaluate(() => (globalThis as { shifts?: number }).shifts)).toBeLessThan(0.01);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

describe.each(places)("%s", (name, path) => {
  const mechanism = mechanisms.find((each) => each.name === name);
  const { start = {}, examples = {} } = mechanism ?? {};

  test("shows on a phone what the build drew, whatever the address says wrongly", async () => {
    const wrong = new URLSearchParams(Object.keys(start).map((field) => [`${name}-${field}`, "?".repeat(300)]));
    const { page, troubles } = await read(`${path}?${wrong}`, { viewport: phone });
    await comeAlive(page, name, await page.evaluate(built, [path, `#try-${name} .live-view`] as const));
    expect(troubles).toEqual([]);
  });

  test("changes by the keyboard, is kept in the address, and comes back as the build drew it", async () => {
    const { page, troubles } = await read(path);
    const host = page.locator(`#try-${name}`);
    const before = await drawn(page, name);
    await comeAlive(page, name, before);
    await host.locator("[data-examples]").focus();
    await page.keyboard.press("ArrowDown");
    const second = Object.values(examples)[1] ?? {};
    await expect.poll(() => drawn(page, name)).not.toBe(before);
    const after = await drawn(page, name);
    const query = new URL(page.url()).searchParams;
    for (const [field, value] of Object.entries(second)) {
      expect(query.get(`${name}-${field}`) ?? String(start[field])).toBe(String(value));
    }
    await expect.poll(() => host.locator("[role=status]").textContent()).toMatch(/\.$/);
    await page.reload({ waitUntil: "load" });
    await comeTo(host);
    expect(await drawn(page, name)).toBe(after);
    await host.getByRole("button", { name: "Reset" }).focus();
    await page.keyboard.press("Enter");
    expect(await drawn(page, name)).toBe(before);
    expect(new URL(page.url()).search).toBe("");
    // Each control is reached by Tab.
    await host.locator("summary").evaluateAll((all) => {
      for (const each of all) (each as HTMLElement).click();
    });
    const controls = await host.locator("input, select, button, summary").count();
    await host.locator("[data-examples]").focus();
    for (let k = 1; k < controls; k++) {
      await page.keyboard.press("Tab");
      expect(await host.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    expect(troubles).toEqual([]);
  });
});

test("a bad value says what is allowed, and the last good state stays", async () => {
  const { page } = await read("/models/internvl/");
  await comeTo(page.locator("#try-internvl"));
  const before = await drawn(page, "internvl");
  const width = page.getByLabel("Width");
  await width.fill("0");
  expect(await page.locator("#try-internvl .live-problem").textContent()).toBe(
    "Width: from 1 to 10,000\u00a0px, in whole numbers.",
  );
  expect(await width.getAttribute("aria-invalid")).toBe("true");
  expect(await drawn(page, "internvl")).toBe(before);
  await page.keyboard.press("Tab");
  expect(await width.inputValue()).toBe("800");
  expect(await width.getAttribute("aria-invalid")).toBeNull();
});

test("no script of a mechanism is fetched before a reader is near, and none weighs more than 8 KB", async () => {
  const { page } = await read("/models/clip/");
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => /\/(?:live|take-over)\.[^/]+\.js$/.test(name)),
    );
  expect(await scripts()).toEqual([]);
  await comeTo(page.locator("#try-clip"));
  expect((await scripts()).length).toBeGreaterThan(1);
  const folder = join(inject("site"), "_astro");
  const sizes = readdirSync(folder)
    .filter((file) => /^(?:live|take-over)\..*js$/.test(file))
    .map((file) => gzipSync(readFileSync(join(folder, file))).length);
  expect(sizes.length).toBeGreaterThanOrEqual(mechanisms.length);
  expect(Math.max(...sizes)).toBeLessThan(8192);
});

test("a box is dragged, on the steps of its fields and no further than the plane", async () => {
  const { page } = await read("/training/grounding/");
  await comeTo(page.locator("#try-giou"));
  const box = page.locator("#try-giou [data-handle=p]");
  await box.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.7, y + height * 0.6);
  await page.mouse.down();
  await page.mouse.move(x + width * 1.7, y + height * 0.1, { steps: 4 });
  await page.mouse.up();
  const query = new URL(page.url()).searchParams;
  expect([query.get("giou-px1"), query.get("giou-py1"), query.get("giou-px2"), query.get("giou-py2")]).toEqual([
    "6",
    "0",
    "10",
    "4",
  ]);
  expect(await page.locator("#try-giou [data-examples]").inputValue()).toBe("Gap of 2");
  await page.mouse.move(0, 0);
  expect(new URL(page.url()).searchParams.get("giou-px1")).toBe("6");
});

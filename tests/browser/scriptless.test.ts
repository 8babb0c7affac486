import { expect, test } from "vitest";
import { kinds, phone, reader } from "./reader.ts";

const read = reader();

test("without JavaScript text, formulas, drawings, outline and references are there", async () => {
  const { page } = await read(kinds.model, { javaScriptEnabled: false });
  expect(await page.locator("main h2").count()).toBeGreaterThan(3);
  expect(await page.locator("main .katex").count()).toBeGreaterThan(3);
  expect(await page.locator("main figure svg text").count()).toBeGreaterThan(5);
  expect(await page.locator("nav.outline a").count()).toBeGreaterThan(3);
  await page.locator("main a[href*='#ref-']").first().click();
  expect(new URL(page.url()).hash).toMatch(/^#ref-/);
});

test("without JavaScript what needs it is not shown", async () => {
  const { page } = await read(kinds.home, { javaScriptEnabled: false });
  expect(await page.locator("#search").isVisible()).toBe(false);
  expect(await page.locator("#theme").isVisible()).toBe(false);
});

test("without JavaScript the sheet opens on a phone", async () => {
  const { page } = await read(kinds.model, { javaScriptEnabled: false, viewport: phone });
  await page.locator('[popovertarget="sheet"]').click();
  expect(await page.locator("#sheet").isVisible()).toBe(true);
});

test("without JavaScript every mechanism shows its first state, and none its form", async () => {
  const { page } = await read("/full/complete/", { javaScriptEnabled: false });
  const mechanisms = await page.locator("live-mechanism").all();
  expect(mechanisms.length).toBeGreaterThan(15);
  for (const mechanism of mechanisms) {
    expect(await mechanism.locator(".live-view > *").first().isVisible()).toBe(true);
    expect(await mechanism.locator("form").isVisible()).toBe(false);
  }
});

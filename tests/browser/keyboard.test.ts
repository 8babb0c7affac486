import { expect, test } from "vitest";
import { kinds, phone, reader } from "./reader.ts";

const read = reader();
const focused = () => document.activeElement?.id || document.activeElement?.className;

test("the first stop of the keyboard is the link to the text, which leads there", async () => {
  const { page } = await read(kinds.model);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(focused)).toBe("skip");
  const box = await page.locator(".skip").boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(focused)).toBe("content");
});

test("every stop of the keyboard shows its focus", async () => {
  const { page } = await read(kinds.home);
  const unmarked: string[] = [];
  for (let stop = 0; stop < 15; stop++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const style = document.activeElement && getComputedStyle(document.activeElement);
      const shown = style && (style.outlineStyle !== "none" || style.boxShadow !== "none");
      return shown ? undefined : (document.activeElement?.outerHTML.slice(0, 80) ?? "nothing");
    });
    if (found) unmarked.push(found);
  }
  expect(unmarked).toEqual([]);
});

test("on a phone one button opens the outlines as a sheet; Escape closes it and returns", async () => {
  const { page } = await read(kinds.model, { viewport: phone });
  const sheet = page.locator("#sheet");
  expect(await sheet.isVisible()).toBe(false);
  await page.locator('[popovertarget="sheet"]').focus();
  await page.keyboard.press("Enter");
  expect(await sheet.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await sheet.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("popovertarget"))).toBe("sheet");
});

test("a link of the sheet leads to its heading and closes the sheet", async () => {
  const { page } = await read(kinds.model, { viewport: phone });
  await page.locator('[popovertarget="sheet"]').click();
  const link = page.locator("#sheet .toc a").nth(1);
  const target = await link.getAttribute("href");
  await link.click();
  await page.locator("#sheet").waitFor({ state: "hidden" });
  await page.waitForTimeout(600);
  const top = await page.locator(target ?? "").evaluate((each) => each.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(phone.height / 2);
});

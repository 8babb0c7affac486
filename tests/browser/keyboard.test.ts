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

test("the keyboard alone reaches all of the comparison, and what has the focus is marked and in sight", async () => {
  const { page } = await read(kinds.models, { reducedMotion: "reduce" });
  await page.getByText("Filter", { exact: true }).click();
  await page.getByText("Columns", { exact: true }).first().click();
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement).blur();
    const stops = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']"),
    ];
    for (const each of stops) {
      const isStop = each.checkVisibility({ visibilityProperty: true }) && !each.classList.contains("skip");
      if (isStop) each.dataset["stop"] = "waiting";
    }
  });
  await page.locator(".skip").focus();
  const faults: string[] = [];
  const stops = await page.locator("[data-stop]").count();
  expect(stops).toBeGreaterThan(100);
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(() => {
      const found = document.activeElement as HTMLElement;
      delete found.dataset["stop"];
      const style = getComputedStyle(found);
      const html = found.outerHTML.slice(0, 100);
      if (style.outlineStyle === "none" && style.boxShadow === "none") return `not marked: ${html}`;
      const seen = [...found.getClientRects()].some(({ left, right, top, bottom }) =>
        [left + 2, (left + right) / 2, right - 2].some((x) =>
          [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
            const hit = document.elementFromPoint(x, y);
            return hit !== null && (found.contains(hit) || hit.contains(found));
          }),
        ),
      );
      return seen ? undefined : `covered: ${html}`;
    });
    if (fault) faults.push(fault);
  }
  expect(faults).toEqual([]);
  const missed = await page
    .locator("[data-stop]")
    .evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 100)));
  expect(missed).toEqual([]);
});

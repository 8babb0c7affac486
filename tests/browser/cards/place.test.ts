import { expect, test } from "vitest";
import { desktop, kinds, phone, reader } from "../reader.ts";
import { violations } from "../violations.ts";
import { cardOf, marks, shown, touch } from "./card.ts";

const read = reader();

const views = [
  { ...desktop, colorScheme: "light" },
  { ...desktop, colorScheme: "dark" },
  { ...phone, colorScheme: "light" },
  { ...phone, colorScheme: "dark" },
] as const;

test.each(["figure", "table"] as const)("on a phone the card of a %s is as wide as the window", async (kind) => {
  const { page } = await read(kinds.model, touch);
  await page.locator(marks[kind]).first().tap();
  expect((await (await shown(page)).boundingBox())?.width).toBe(phone.width);
});

test("a tapped mark stays in sight", async () => {
  const { page } = await read(kinds.model, { ...touch, reducedMotion: "reduce" });
  const mark = page.locator(marks.table).first();
  await mark.evaluate((each) => each.scrollIntoView({ block: "end" }));
  await page.evaluate(() => scrollBy(0, 70));
  await mark.tap();
  const card = await shown(page);
  const [above, below] = [await mark.boundingBox(), await card.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
});

test.each(views)(
  "an open card of any kind is accessible and within the window: $width px, $colorScheme",
  async (view) => {
    const { page } = await read(kinds.model, {
      viewport: view,
      colorScheme: view.colorScheme,
      reducedMotion: "reduce",
    });
    for (const [kind, mark] of Object.entries(marks)) {
      await page.locator(mark).first().focus();
      await page.keyboard.press("Enter");
      const card = await shown(page);
      const box = await card.boundingBox();
      expect.soft(box?.x, kind).toBeGreaterThanOrEqual(0);
      expect.soft(box?.y, kind).toBeGreaterThanOrEqual(0);
      expect.soft((box?.x ?? 0) + (box?.width ?? 0), kind).toBeLessThanOrEqual(view.width);
      expect.soft((box?.y ?? 0) + (box?.height ?? 0), kind).toBeLessThanOrEqual(view.height);
      expect.soft(await violations(page, { within: ".card" }), kind).toEqual([]);
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "hidden" });
    }
  },
  120_000,
);

test.each([desktop, phone])("no card leaves a window of $width px, wherever its mark stands", async (viewport) => {
  const { page } = await read(kinds.model, { viewport, reducedMotion: "reduce" });
  const all = await page.locator("main p > :is(a.cite, a.ref, a.term)").all();
  await page.keyboard.press("Tab");
  for (const [index, mark] of all.entries()) {
    if (index % 9 > 0) continue;
    const block = (["start", "center", "end"] as const)[(index / 9) % 3] ?? "center";
    await mark.evaluate((each, at) => each.scrollIntoView({ block: at }), block);
    await mark.focus();
    const box = await (await shown(page)).boundingBox();
    const text = await mark.textContent();
    expect.soft(box?.x, text ?? "").toBeGreaterThanOrEqual(0);
    expect.soft(box?.y, text ?? "").toBeGreaterThanOrEqual(0);
    expect.soft((box?.x ?? 0) + (box?.width ?? 0), text ?? "").toBeLessThanOrEqual(viewport.width);
    expect.soft((box?.y ?? 0) + (box?.height ?? 0), text ?? "").toBeLessThanOrEqual(viewport.height);
    await page.keyboard.press("Escape");
    await cardOf(page).waitFor({ state: "hidden" });
  }
});

test("a card that opens while the page still scrolls to its mark ends up beside it", async () => {
  const { page } = await read(kinds.model, { viewport: { width: 844, height: 390 } });
  await page.locator(marks.listing).first().focus();
  await page.keyboard.press("Enter");
  const card = await shown(page);
  await page.waitForTimeout(1500);
  const [mark, box] = [await page.locator("[data-card]").boundingBox(), await card.boundingBox()];
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(390);
  expect(mark?.y).toBeGreaterThanOrEqual(0);
});

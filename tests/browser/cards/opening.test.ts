import { expect, test } from "vitest";
import { kinds, phone, reader } from "../reader.ts";
import { cardOf, cite, marks, shown, touch } from "./card.ts";

const read = reader();

test.each(Object.entries(marks).filter(([kind]) => ["citation", "figure", "term"].includes(kind)))(
  "pointing at a %s shows what it leads to, and leaving it hides that",
  async (_, mark) => {
    const { page, troubles } = await read(kinds.model);
    await page.locator(mark).first().hover();
    const card = await shown(page);
    expect((await card.innerText()).length).toBeGreaterThan(20);
    expect(await card.locator("[id]").count()).toBe(0);
    expect(await card.locator("a[href^='#']:not(.card-ways a)").count()).toBe(0);
    await card.hover();
    await page.waitForTimeout(600);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(2, 400);
    await card.waitFor({ state: "hidden" });
    expect(troubles).toEqual([]);
  },
);

test("passing over a mark shows nothing, and a click of the mouse follows it", async () => {
  const { page } = await read(kinds.model);
  const mark = page.locator(cite).first();
  await mark.hover();
  await page.mouse.move(2, 400);
  await page.waitForTimeout(500);
  expect(await cardOf(page).isVisible()).toBe(false);
  await mark.hover();
  await shown(page);
  await mark.click();
  expect(new URL(page.url()).hash).toMatch(/^#ref-/);
  await cardOf(page).waitFor({ state: "hidden" });
});

test("the card shows on focus and says so, Enter goes into it, Escape comes back", async () => {
  const { page } = await read(kinds.model);
  const mark = page.locator(cite).first();
  await page.keyboard.press("Tab");
  await mark.focus();
  const card = await shown(page);
  const focused = () => page.evaluate(() => document.activeElement?.className);
  expect(await focused()).toBe("cite");
  expect(await page.locator("p[role='status'].unseen").last().textContent()).toMatch(/^Reference \d+\. .{20}/u);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.className === "card");
  expect(await card.getAttribute("role")).toBe("dialog");
  expect(await card.getAttribute("aria-label")).toMatch(/^Reference \d+$/u);
  expect(new URL(page.url()).hash).toBe("");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "hidden" });
  expect(await focused()).toBe("cite");
  await page.waitForTimeout(500);
  expect(await card.isVisible()).toBe(false);
});

test("Escape closes a card that is only shown; the Tab key goes from its end to the next link", async () => {
  const { page } = await read(kinds.model);
  const mark = page.locator(cite).first();
  await page.keyboard.press("Tab");
  await mark.focus();
  const card = await shown(page);
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "hidden" });
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.className === "card");
  await card.getByRole("button").focus();
  await page.keyboard.press("Tab");
  await card.waitFor({ state: "hidden" });
  const follows = await mark.evaluate(
    (each) => (each.compareDocumentPosition(document.activeElement as Node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  expect(follows).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("a tap opens the card at the bottom, its link goes on, and a tap elsewhere closes it", async () => {
  const { page } = await read(kinds.model, touch);
  const mark = page.locator(cite).first();
  await mark.tap();
  const card = await shown(page);
  expect(new URL(page.url()).hash).toBe("");
  const box = await card.boundingBox();
  expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, phone.width, phone.height]);
  const go = card.getByRole("link", { name: /^Go to reference \d+$/u });
  expect((await go.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.touchscreen.tap(200, 100);
  await card.waitFor({ state: "hidden" });
  await mark.tap();
  await shown(page);
  await go.tap();
  await page.waitForURL(/#ref-/u);
  await card.waitFor({ state: "hidden" });
});

test("a click beside the card closes it", async () => {
  const { page } = await read(kinds.model);
  await page.locator(cite).first().focus();
  await page.keyboard.press("Enter");
  const card = await shown(page);
  await page.mouse.click(2, 400);
  await card.waitFor({ state: "hidden" });
});

test("without JavaScript a mark is a plain link, and there is no card", async () => {
  const { page } = await read(kinds.model, { javaScriptEnabled: false });
  expect(await page.locator(".card").count()).toBe(0);
  await page.locator("main p > a.ref[href$='/']").first().click();
  await page.waitForURL((url) => url.pathname !== kinds.model);
});

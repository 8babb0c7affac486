import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, kinds, phone, reader } from "./reader.ts";
import { violations } from "./violations.ts";

const read = reader();
const touch = { viewport: phone, hasTouch: true, isMobile: true };

const cardOf = (page: Page) => page.locator("[popover].card");
const cite = "main p > a.cite";
const marks = {
  citation: cite,
  group: "main p > span.cite a",
  figure: "main p > a.ref[href^='#fig-']",
  table: "main p > a.ref[href^='#tbl-']",
  equation: "main p > a.ref[href^='#eq-']",
  listing: "main p > a.ref[href^='#lst-']",
  term: "main p > a.term",
  section: "main p > a.ref[href$='/']",
};

/** Waits until the card shows, and until it has come to rest. */
async function shown(page: Page): Promise<Locator> {
  const card = cardOf(page);
  await card.waitFor({ state: "visible" });
  await card.evaluate((each) => Promise.all(each.getAnimations().map(({ finished }) => finished)));
  return card;
}

/** Puts a mark into a page that leads elsewhere, and points at it. */
async function pointFrom(page: Page, href: string): Promise<Locator> {
  await page.evaluate((to) => {
    const link = Object.assign(document.createElement("a"), { href: to, className: "ref", textContent: "Figure 0" });
    document.querySelector("main h1")?.after(link);
  }, href);
  await page.locator("main h1 + a.ref").hover();
  return shown(page);
}

/** The first piece of a page's fragment whose id begins so. */
async function pieceOf(page: Page, kind: string): Promise<string> {
  const ids = await page.evaluate(async () =>
    Object.keys((await (await fetch("/fragments/models/clip.json")).json()).pieces),
  );
  return ids.find((id) => id.startsWith(kind)) ?? "";
}

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

test("a click beside the card closes it", async () => {
  const { page } = await read(kinds.model);
  await page.locator(cite).first().focus();
  await page.keyboard.press("Enter");
  const card = await shown(page);
  await page.mouse.click(2, 400);
  await card.waitFor({ state: "hidden" });
});

test("a group of citations shows all of its entries, each with a way to it", async () => {
  const { page } = await read(kinds.model);
  const group = page.locator("main p > span.cite:has(a + a)").first();
  const count = await group.locator("a").count();
  expect(count).toBeGreaterThan(1);
  await group.locator("a").nth(1).hover();
  const card = await shown(page);
  expect(await card.locator("li").count()).toBe(count);
  expect(await card.getByRole("link", { name: /^Go to reference/u }).count()).toBe(count);
});

test("a footnote shows its text, without the way back", async () => {
  const { page } = await read(kinds.references);
  await page.evaluate(() => {
    const mark = '<p>Text<sup><a href="#x-fn-1" id="x-fnref-1" role="doc-noteref">1</a></sup></p>';
    const note = '<li id="x-fn-1"><p>A note. <a href="#x-fnref-1" data-footnote-backref>↩</a></p></li>';
    document.querySelector("main h1")?.insertAdjacentHTML("afterend", `${mark}<section><ol>${note}</ol></section>`);
  });
  await page.locator("main sup > a").hover();
  const card = await shown(page);
  expect(await card.getAttribute("aria-label")).toBe("Note 1");
  expect(await card.locator(".card-body").innerText()).toBe("A note.");
  expect(await card.getByRole("link").allInnerTexts()).toEqual(["Go to note 1"]);
});

test("no card opens from within a card", async () => {
  const { page } = await read(kinds.model);
  await page.locator(marks.figure).first().focus();
  await page.keyboard.press("Enter");
  const card = await shown(page);
  const before = await card.getAttribute("aria-label");
  const inner = card.locator("a, .cite, .ref, .term");
  expect(await inner.count()).toBeGreaterThan(1);
  for (const each of await inner.all()) {
    if (await each.isVisible()) await each.hover({ force: true });
    await page.waitForTimeout(400);
    expect(await card.getAttribute("aria-label")).toBe(before);
  }
  expect(await page.locator("[popover]:popover-open").count()).toBe(1);
});

test("what stands on another page is fetched once, and only when it is asked for", async () => {
  const { page, troubles } = await read(kinds.section);
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const mark = page.locator("main p > a.ref[href$='/models/clip/']").first();
  await mark.hover();
  const card = await shown(page);
  expect(await card.innerText()).toContain("CLIP");
  await page.mouse.move(2, 400);
  await card.waitFor({ state: "hidden" });
  await mark.hover();
  await shown(page);
  expect(fetched.filter((path) => path.endsWith(".json"))).toEqual(["/fragments/models/clip.json"]);
  expect(troubles).toEqual([]);
});

test("a formula on a page without any is set by KaTeX, in its own faces", async () => {
  const { page, troubles } = await read(kinds.references);
  const card = await pointFrom(page, `/models/clip/#${await pieceOf(page, "eq-")}`);
  const formula = card.locator(".katex-html").first();
  expect(await formula.isVisible()).toBe(true);
  expect(
    await card
      .locator(".katex-mathml")
      .first()
      .evaluate((each) => getComputedStyle(each).position),
  ).toBe("absolute");
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
  });
  expect(faces.filter((family) => family.includes("KaTeX")).length).toBeGreaterThan(1);
  expect(troubles).toEqual([]);
});

test("a drawing on a page without any has its patterns and arrowheads", async () => {
  const { page } = await read(kinds.references);
  const card = await pointFrom(page, `/models/clip/#${await pieceOf(page, "fig-")}`);
  expect(await card.locator("svg.diagram").count()).toBeGreaterThan(0);
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll(".card svg *")]
      .flatMap((each) => [
        getComputedStyle(each).markerEnd,
        getComputedStyle(each).fill,
        each.getAttribute("href") ?? "",
      ])
      .flatMap((value) => /#([\w-]+)/u.exec(value)?.[1] ?? [])
      .filter((id) => !document.getElementById(id)),
  );
  expect(missing).toEqual([]);
});

test("a fragment that cannot be had leaves the link as it was", async () => {
  const { page } = await read(kinds.section);
  await page.route("**/fragments/**", (route) => route.abort());
  const mark = page.locator("main p > a.ref[href$='/models/clip/']").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/models\/clip\/$/u);
});

const views = [
  { ...desktop, colorScheme: "light" },
  { ...desktop, colorScheme: "dark" },
  { ...phone, colorScheme: "light" },
  { ...phone, colorScheme: "dark" },
] as const;

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

test("without JavaScript a mark is a plain link, and there is no card", async () => {
  const { page } = await read(kinds.model, { javaScriptEnabled: false });
  expect(await page.locator(".card").count()).toBe(0);
  await page.locator("main p > a.ref[href$='/']").first().click();
  await page.waitForURL((url) => url.pathname !== kinds.model);
});

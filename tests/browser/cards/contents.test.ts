import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { kinds, reader } from "../reader.ts";
import { marks, shown } from "./card.ts";

const read = reader();

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

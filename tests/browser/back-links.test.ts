import { expect, test } from "vitest";
import { kinds, reader } from "./reader.ts";

const read = reader();

test("a citation leads to its reference, that to its full record, and the record back to the citation", async () => {
  const { page } = await read(kinds.model);
  const { pathname } = new URL(page.url());
  const citation = page.locator("main p a[href*='#ref-']").first();
  const place = await citation.evaluate((each) => each.closest("[id^='cite-']")?.id);
  await citation.click();
  const reference = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await reference.locator("a.number").click();
  await page.waitForURL((url) => url.pathname !== pathname);
  const record = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await record.locator(`a[href$="${pathname}#${place}"]`).click();
  await page.waitForURL((url) => url.pathname === pathname);
  expect(new URL(page.url()).hash).toBe(`#${place}`);
  // The page may scroll there smoothly.
  await page.waitForFunction((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  }, place ?? "");
});

test("every back-link of the reference list names the page and the place of a citation that is there", async () => {
  const { page } = await read(kinds.references);
  const links = await page.$$eval("main a[href*='#cite-']", (found) =>
    found.map((each) => (each as HTMLAnchorElement).href),
  );
  expect(links.length).toBeGreaterThan(30);
  const missing = await page.evaluate(async (all) => {
    const parser = new DOMParser();
    const pages = new Map<string, Document>();
    for (const path of new Set(all.map((each) => new URL(each).pathname))) {
      pages.set(path, parser.parseFromString(await (await fetch(path)).text(), "text/html"));
    }
    return all.filter((each) => !pages.get(new URL(each).pathname)?.getElementById(new URL(each).hash.slice(1)));
  }, links);
  expect(missing).toEqual([]);
});

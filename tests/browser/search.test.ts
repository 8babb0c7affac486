import { expect, test } from "vitest";
import { kinds, reader } from "./reader.ts";
import { violations } from "./violations.ts";

const read = reader();

test("a slash opens the search, which finds a term and leads to its page", async () => {
  const { page, troubles } = await read(kinds.home);
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox");
  await field.waitFor();
  expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.type("InfoNCE");
  const result = page.locator('dialog a[href*="/families/contrastive/"]').first();
  await result.waitFor();
  await result.click();
  await page.waitForURL(/\/families\/contrastive\//);
  expect(troubles).toEqual([]);
});

interface IndexedPage {
  url: string;
  content: string;
}

/** Runs in the page; a string, since the test runner would rewrite the import. */
const readIndex = `import("/pagefind/pagefind.js")
  .then((pagefind) => pagefind.search(null))
  .then(({ results }) => Promise.all(results.map((result) => result.data())))`;

test("the index holds the text of all pages, and no markup of formulas", async () => {
  const { page } = await read(kinds.home);
  const indexed = await page.evaluate<IndexedPage[]>(readIndex);
  const addresses = indexed.map(({ url }) => url);
  expect(addresses).toContain(kinds.model);
  expect(addresses).not.toContain(kinds.missing);
  expect(indexed.filter(({ content }) => /\\[a-z]{2,}|∑|⊤/.test(content)).map(({ url }) => url)).toEqual([]);
});

test("Escape closes the search and gives the focus back", async () => {
  const { page } = await read(kinds.model);
  await page.locator("#search").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").waitFor({ state: "hidden" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
});

test("a slash within a text field is a slash", async () => {
  const { page } = await read(kinds.home);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").waitFor();
  await page.keyboard.type("a/b");
  expect(await page.getByRole("searchbox").inputValue()).toBe("a/b");
});

test("results stand by kind; a formula is found by what its TeX says, and arrow keys go through all of them", async () => {
  const { page, troubles } = await read(kinds.home);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("softmax");
  const equation = page.getByRole("region", { name: "Equations" }).getByRole("link").first();
  await equation.waitFor();
  expect(await equation.getAttribute("href")).toMatch(/\/#eq-/);
  expect(await page.locator("dialog mark").first().textContent()).toMatch(/softmax/i);
  expect(await violations(page, { within: "dialog.search" })).toEqual([]);
  const links = await page.locator("dialog.search a").count();
  for (let step = 0; step < links; step++) await page.keyboard.press("ArrowDown");
  expect(
    await page
      .locator("dialog.search a")
      .last()
      .evaluate((each) => each === document.activeElement),
  ).toBe(true);
  expect(troubles).toEqual([]);
});

test("a term and a work are found at their own entries", async () => {
  const { page } = await read(kinds.home);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("InfoNCE");
  const results = page.locator("dialog.search section");
  await results.first().waitFor();
  expect(await results.first().getByRole("link").first().getAttribute("href")).toBe("/glossary/#term-infonce");
  await page.getByRole("searchbox").fill("flamingo visual language");
  const work = page.getByRole("region", { name: "References" }).getByRole("link").first();
  await work.waitFor();
  await work.click();
  await page.waitForURL(/\/references\/#ref-/);
});

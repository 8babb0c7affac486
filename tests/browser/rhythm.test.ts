import { expect, test } from "vitest";
import { reader } from "./reader.ts";

const read = reader();

/** Runs in the page: paragraphs that are not a whole number of lines high, by their beginnings. */
function uneven(): string[] {
  const paragraphs = [
    ...document.querySelectorAll<HTMLElement>("article > p:not(.lead), article > ol > li, article > ul > li"),
  ];
  return paragraphs.flatMap((each) => {
    const lines = each.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(each).lineHeight);
    return Math.abs(lines - Math.round(lines)) < 0.01 ? [] : [each.innerText.slice(0, 60)];
  });
}

test.each(["/introduction/", "/training/fine-tuning/", "/training/alignment/"])(
  "%s: a line with bold words or a formula is as high as any other",
  async (path) => {
    const { page } = await read(path);
    await page.keyboard.press("Shift");
    await page.evaluate(() => document.fonts.ready);
    expect(await page.locator("article > p:not(.lead)").count()).toBeGreaterThan(5);
    expect(await page.evaluate(uneven)).toEqual([]);
  },
);

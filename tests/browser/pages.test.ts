import { expect, test } from "vitest";
import { budgetOf, overweight, weight } from "../../scripts/bench/weight.ts";
import { everyPage } from "./built.ts";
import { type Fault, faults } from "./faults.ts";
import { comeTo } from "./mechanism.ts";
import { reader } from "./reader.ts";
import { colours, violations } from "./violations.ts";

const read = reader();

/**
 * Runs in the page: what is far from the window has an estimated height only, and axe would measure overlaps in it.
 * What is folded is opened, or axe would not see it.
 */
function layOut(): void {
  delete document.documentElement.dataset["fresh"];
  for (const part of document.querySelectorAll<HTMLElement>("article, section, li")) {
    if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";
  }
  for (const each of document.querySelectorAll("details")) each.open = true;
}

/** Width of the window in px, size of the text in px. */
const windows = [
  { width: 320, size: 16 },
  { width: 390, size: 16 },
  { width: 768, size: 16 },
  { width: 390, size: 32 },
  { width: 1280, size: 32 },
] as const;

test.each(everyPage())(
  "%s is light, and for everyone",
  async (path) => {
    const { page, troubles } = await read(path, { colorScheme: "light", reducedMotion: "reduce" });
    await page.evaluate(() => document.fonts.ready);
    const math = (await page.locator(".katex").count()) > 0;
    expect.soft(overweight(await page.evaluate(weight), budgetOf(path, math)), "over budget").toEqual([]);
    // The parts of the whole survey are seen on pages of their own, alive, in the dark and in every window.
    const isWhole = path === "/full/complete/";
    for (const mechanism of isWhole ? [] : await page.locator("live-mechanism").all()) await comeTo(mechanism);
    await page.evaluate(layOut);
    expect.soft(await violations(page), "in the light scheme").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    if (!isWhole) expect.soft(await violations(page, { rules: colours }), "in the dark scheme").toEqual([]);
    const found: Fault[] = [...(await page.evaluate(faults))];
    for (const { width, size } of isWhole ? windows.slice(0, 1) : windows) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((px) => (document.documentElement.style.fontSize = `${px}px`), size);
      found.push(...(await page.evaluate(faults)));
    }
    expect.soft(found).toEqual([]);
    expect.soft(troubles, "errors, breaches of the policy, requests to other hosts").toEqual([]);
    // The whole survey on one page takes long on a busy machine.
  },
  240_000,
);

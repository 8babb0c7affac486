import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { everyPage } from "./built.ts";
import { type Fault, faults } from "./faults.ts";
import { reader } from "./reader.ts";

const read = reader();

/** What axe finds; in the second scheme only the rules that look at colours. */
async function violations(page: Page, rules?: string[]): Promise<unknown[]> {
  const axe = new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    // axe does not read MathML, and takes a heading that is a symbol for an empty one.
    .exclude("th:has(> .katex)")
    // There are no frames to look into.
    .setLegacyMode();
  const asked = rules
    ? axe.withRules(rules)
    : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  const found = await asked.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}

/** Runs in the page: what is far from the window has an estimated height only, and axe would measure overlaps in it. */
function layOut(): void {
  for (const part of document.querySelectorAll<HTMLElement>("article, section, li")) {
    if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";
  }
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
  "%s is for everyone",
  async (path) => {
    const { page, troubles } = await read(path, { colorScheme: "light", reducedMotion: "reduce" }, "load");
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(layOut);
    expect.soft(await violations(page), "in the light scheme").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violations(page, ["color-contrast", "link-in-text-block"]), "in the dark scheme").toEqual([]);
    const found: Fault[] = [...(await page.evaluate(faults))];
    for (const { width, size } of windows) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((px) => (document.documentElement.style.fontSize = `${px}px`), size);
      found.push(...(await page.evaluate(faults)));
    }
    expect.soft(found).toEqual([]);
    expect.soft(troubles, "errors, breaches of the policy, requests to other hosts").toEqual([]);
    await page.context().close();
    // The whole survey on one page takes long on a busy machine.
  },
  240_000,
);

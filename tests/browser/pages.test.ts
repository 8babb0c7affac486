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

/** Width of the window in px, size of the text in px. */
const windows = [
  { width: 320, size: 16 },
  { width: 390, size: 16 },
  { width: 768, size: 16 },
  { width: 1280, size: 32 },
] as const;

/** Not there yet: the notes' names and some targets of the one, the table of the other at twice the size of text. */
const open = ["/full/", "/visual-tokens/"];

test.each(everyPage().filter((path) => !open.includes(path)))(
  "%s is for everyone",
  async (path) => {
    const { page, troubles } = await read(path, { colorScheme: "light", reducedMotion: "reduce" }, "load");
    await page.evaluate(() => document.fonts.ready);
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

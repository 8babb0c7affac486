import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

export interface Scope {
  /** A selector; the whole page unless told. */
  within?: string;
  /** Rules to check; all of WCAG 2.2 AA and axe's best practice unless told. */
  rules?: string[];
}

/** The rules that look at colours: the others find the same in either scheme. */
export const colours = ["color-contrast", "link-in-text-block"];

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page as it is now. */
export async function violations(page: Page, { within, rules }: Scope = {}): Promise<unknown[]> {
  const axe = new AxeBuilder({ page })
    // Nothing is kept of what passes, and no style sheet or film is fetched again: that takes half the time.
    .options({ rules: { "target-size": { enabled: true } }, resultTypes: ["violations"], preload: false })
    // axe does not read MathML, and takes a heading that is a symbol for an empty one.
    .exclude("th:has(> .katex)")
    // There are no frames to look into.
    .setLegacyMode();
  if (within !== undefined) axe.include(within);
  const found = await (rules ? axe.withRules(rules) : axe.withTags(standards)).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}

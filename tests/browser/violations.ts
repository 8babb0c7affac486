import axe from "axe-core";
import type { Page } from "playwright-core";

export interface Scope {
  /** A selector; the whole page unless told. */
  within?: string;
  /** Rules to check; all of WCAG 2.2 AA and axe's best practice unless told. */
  rules?: string[];
}

/** The rules that look at colours: the others find the same in either scheme. */
export const colours = ["color-contrast", "link-in-text-block"];

type Run = (context: axe.ContextSpec, options: axe.RunOptions) => Promise<axe.AxeResults>;

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page as it is now. Its script is brought once to a page: that takes as long as a check. */
export async function violations(page: Page, { within, rules }: Scope = {}): Promise<unknown[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: standards },
    ...(!rules && { rules: { "target-size": { enabled: true } } }),
    // Nothing is kept of what passes, and no style sheet or film is fetched again: that takes half the time.
    resultTypes: ["violations"],
    preload: false,
  };
  return page.evaluate(
    async ([include, options]) => {
      const { run } = (globalThis as unknown as { axe: { run: Run } }).axe;
      // axe does not read MathML, and takes a heading that is a symbol for an empty one.
      const { violations } = await run({ include: [include], exclude: ["th:has(> .katex)"] }, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
      );
    },
    [within ?? "html", options] as const,
  );
}

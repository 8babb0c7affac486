import type { Root } from "postcss";

/**
 * Takes the rules of KaTeX that no formula of the site needs out of a stylesheet: those that ask for a class which
 * stands in none. `.katex .mathfrak{…}` goes where nothing is set in Fraktur.
 */
export function dropUnusedRules(sheet: Root, formulaClasses: ReadonlySet<string>): void {
  const isUsed = (selector: string) =>
    Array.from(selector.matchAll(/\.([A-Za-z_][\w-]*)/g), ([, name = ""]) => name).every((name) =>
      formulaClasses.has(name),
    );
  sheet.walkRules(/^\.katex\b/, (rule) => {
    const used = rule.selectors.filter((selector) => !selector.startsWith(".katex") || isUsed(selector));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
}

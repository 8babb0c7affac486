import type { Root } from "postcss";

/**
 * Takes the rules of KaTeX that no formula of the site needs out of a stylesheet: those that ask for a class which
 * stands in none. `.katex .mathfrak{…}` goes where nothing is set in Fraktur.
 */
export function dropUnusedRules(sheet: Root, formulaClasses: ReadonlySet<string>): void {
  sheet.walkRules(/^\.katex\b/, (rule) => {
    const used = rule.selectors.filter((selector) => classesOf(selector).every((name) => formulaClasses.has(name)));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
}

/** Classes that a selector asks for; one in `:not()` is not asked for. */
function classesOf(selector: string): string[] {
  const asked = selector.replaceAll(/:not\([^)]*\)/g, "");
  return Array.from(asked.matchAll(/\.([A-Za-z_][\w-]*)/g), ([, name = ""]) => name);
}

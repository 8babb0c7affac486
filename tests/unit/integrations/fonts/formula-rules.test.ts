import katex from "katex";
import { parse } from "postcss";
import { expect, test } from "vitest";
import { dropUnusedRules } from "../../../../src/integrations/fonts/formula-rules.ts";
import { addPage, emptyUsage } from "../../../../src/integrations/fonts/usage.ts";

function rulesFor(tex: string, css: string, displayMode = false): string {
  const usage = emptyUsage();
  addPage(usage, `<p>${katex.renderToString(tex, { displayMode })}</p>`);
  const sheet = parse(css);
  dropUnusedRules(sheet, usage.formulaClasses);
  return sheet.toString();
}

test("a rule stays where a formula has all of its classes", () => {
  expect(
    rulesFor(
      "x^2",
      ".katex .mathnormal{a:b}.katex .mathfrak{a:b}.katex .msupsub .vlist-t,.katex .mathtt{a:b}.note .mathtt{a:b}",
    ),
  ).toBe(".katex .mathnormal{a:b}.katex .msupsub .vlist-t{a:b}.note .mathtt{a:b}");
});

test("a class that a selector excludes need not occur", () => {
  const css = ".katex .accent-body:not(.accent-full){width:0}";
  expect(rulesFor("\\hat r", css)).toBe(css);
  expect(rulesFor("r", css)).toBe("");
});

test("a display formula keeps what sets it on a line of its own", () => {
  const css = ".katex-display>.katex{display:block}";
  expect(rulesFor("r", css, true)).toBe(css);
  expect(rulesFor("r", css)).toBe("");
});

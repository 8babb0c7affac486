import { expect, it } from "vitest";
import { compiled, html, mistakes } from "../prose/compiled.ts";

it("a heading's own label wins, and its text is its permalink", async () => {
  expect(await html("## Pixel shuffle [#sec-pixel-shuffle]")).toBe(
    '<h2 id="sec-pixel-shuffle"><a href="#sec-pixel-shuffle" class="permalink">Pixel shuffle</a></h2>',
  );
});

it("else the label is made of the page and the text, twice the same getting a number", async () => {
  const { facts } = await compiled("## One idea\n\n## One idea");
  expect(facts.events).toEqual([
    {
      kind: "heading",
      label: "sec-a-one-idea",
      depth: 2,
      text: "One idea",
      html: "One idea",
      at: { line: 5, column: 1 },
    },
    {
      kind: "heading",
      label: "sec-a-one-idea-1",
      depth: 2,
      text: "One idea",
      html: "One idea",
      at: { line: 7, column: 1 },
    },
  ]);
});

it("a formula counts by its TeX", async () => {
  const { facts } = await compiled("## With $x^2$");
  expect(facts.events).toMatchObject([{ label: "sec-a-with-x2", text: "With x^2" }]);
});

it("a heading with a link in it has no second one around", async () => {
  expect(await html("## See @fig-x")).toBe('<h2 id="sec-a-see-fig-x">See «Ref label="fig-x"»</h2>');
});

it("levels are not skipped, and the title is not a heading", async () => {
  expect(await mistakes("## A\n\n#### B\n\n# C")).toEqual([
    "7:1 heading-order A heading of level 4 follows one of level 2.",
    "9:1 heading-order A page has one title, and its front matter gives it.",
  ]);
});

it("a label of another kind is refused", async () => {
  expect((await compiled("## A [#fig-a]")).problems).toEqual([
    {
      file: "content/sections/a.mdx",
      at: { line: 5, column: 1 },
      rule: "syntax-is-valid",
      severity: "error",
      message: 'The label of a heading begins with sec-, but this is "fig-a".',
      hint: "Write [#sec-a].",
    },
  ]);
});

it("a heading has words", async () => {
  expect(await mistakes("##\n\n## [#sec-b]\n\n## @fig-x\n\n## $x$\n\n## [@k]")).toEqual([
    "5:1 heading-order A heading has no words.",
    "7:1 heading-order A heading has no words.",
  ]);
});

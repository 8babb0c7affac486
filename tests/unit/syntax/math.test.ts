import { describe, expect, it } from "vitest";
import { compiled, html, mistakes } from "../prose/compiled.ts";

const withoutKatex = (text: string) => text.replaceAll(/<span class="katex-display">.*<\/span>(?=<\/div>)/gs, "…");

it("a labelled formula is numbered and scrolls in a box that the keyboard reaches", async () => {
  expect(withoutKatex(await html("$$\n\\label{eq-a}\nx\n$$"))).toBe(
    '<div class="equation" id="eq-a"><div class="formula" tabindex="0" role="group" aria-label="Equation">…</div>«Number label="eq-a"»</div>',
  );
});

it.each(["$$ \\label{eq-a} x $$", "$$\\label{eq-a}x$$"])("also on one line: %s", async (body) => {
  expect((await compiled(body)).facts.events).toEqual([
    { kind: "float", of: "equation", label: "eq-a", title: "x", at: { line: 5, column: 1 } },
  ]);
});

it("a formula without a label has no number", async () => {
  expect(withoutKatex(await html("$$\nx\n$$"))).toBe(
    '<div class="formula" tabindex="0" role="group" aria-label="Formula">…</div>',
  );
});

it("a formula is set twice: as HTML to see and as MathML to hear", async () => {
  const { segments, facts } = await compiled("$x$");
  expect(segments[0]).toMatch(
    /<math>.*<annotation encoding="application\/x-tex">x<\/annotation>.*<span class="katex-html" aria-hidden="true">/s,
  );
  expect(facts).toEqual({ events: [], words: 0, math: true });
});

it("text without formulas needs no style sheet for them", async () => {
  expect((await compiled("x")).facts.math).toBe(false);
});

describe("a formula that KaTeX cannot set is a problem at its place within", () => {
  it.each([
    ["a $\\foo$", "5:4 math-parses KaTeX knows no command \\foo."],
    ["a $x^{2$", "5:8 math-parses Expected '}', got the end of the formula."],
    [
      "$$\n\\label{eq-a}\nx\n  + \\frac{1}\n$$",
      "8:13 math-parses Unexpected end of input in a macro argument, expected '}'.",
    ],
    ["> $$\n> \\alpha\n> \\zzz\n> $$", "7:3 math-parses KaTeX knows no command \\zzz."],
    ["x\r\n\r\n$$\r\na\r\n  \\zzz\r\n$$", "9:3 math-parses KaTeX knows no command \\zzz."],
    ["$é$", '5:2 math-parses Accented Unicode text character "é" used in math mode.'],
  ])("%j", async (body, expected) => {
    expect(await mistakes(body)).toEqual([expected]);
  });

  it("and stands as its source, without red text", async () => {
    expect(await html("a $\\foo$")).toBe('<p>a <code class="tex">\\foo</code></p>');
  });
});

describe("a display formula without its closing fence is one problem, at its beginning", () => {
  it.each([
    ["$$\na {\n\n\\zzz @k\n\n## b", "5:1"],
    ["$$\n\\label{eq-a}\na$$\n\nb", "5:1"],
    ["$$$\na\n$$", "5:1"],
    ["x\n\n> $$\n> a\n\nb", "7:3"],
    ["$$", "5:1"],
  ])("%j", async (body, place) => {
    expect(await mistakes(body)).toEqual([`${place} math-parses The formula does not end.`]);
  });

  it.each(["> $$\n> a\n> $$", "- $$\n  a\n  $$", "$$\r\na\r\n$$  \r\n", "$$$\na\n$$$$", "$$ a $$", "$$\n$$"])(
    "%j is closed",
    async (body) => {
      expect(await mistakes(body)).toEqual([]);
    },
  );
});

describe("a formula leads nowhere, and nothing in it is red", () => {
  it.each([
    ["a $\\href{https://e.org}{x}$", "5:4", "\\href"],
    ["a $\\href{java script:x}{y}$", "5:4", "\\href"],
    ["$b \\url{c}$", "5:4", "\\url"],
    ["$$\n\\label{eq-a}\nx \\htmlClass{b}{c}\n$$", "7:3", "\\htmlClass"],
    ["$$\n\\includegraphics{a}\n$$", "6:1", "\\includegraphics"],
    ["$\\def\\a{\\url{b}}\\a$", "5:9", "\\url"],
  ])("%j", async (body, place, command) => {
    const page = await compiled(body);
    expect(page.problems.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)).toEqual([
      `${place} KaTeX may not use ${command} here.`,
    ]);
    expect(JSON.stringify(page.segments)).not.toMatch(/color|katex/);
  });

  it("but a line may end before such a word", async () => {
    expect(await mistakes("$a \\\\href$")).toEqual([]);
  });
});

describe("numbers of formulas come from their labels alone", () => {
  it.each([
    ["$$\n\\label{x}\na\n$$", '5:1 math-parses The label of a formula begins with eq-, but this is "x".'],
    ["$$\n\\label{eq-a}\\label{eq-b}\na\n$$", "5:1 math-parses A formula has one label, but this one has 2."],
    ["$$\na \\tag{3}\n$$", "6:3 math-parses \\tag numbers the formula by itself."],
    ["$$\n\\begin{align} a &= b \\end{align}\n$$", "6:1 math-parses \\begin{align} numbers the formula by itself."],
    ["in $$ \\label{eq-a} x $$ text", "5:4 math-parses A numbered formula stands in a paragraph of its own."],
    ["$5 and $6", "5:1 math-parses A $ and the next one make a formula of what stands between them."],
  ])("%j", async (body, expected) => {
    expect(await mistakes(body)).toEqual([expected]);
  });
});

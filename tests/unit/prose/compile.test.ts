import { describe, expect, it } from "vitest";
import { compiled, compiledSource, frontMatter, shown, told } from "./compiled.ts";

describe("a page", () => {
  it("is finished HTML with all facts, and its front matter as the author wrote it", async () => {
    expect(await compiledSource("---\ntitle: T\nsummary: S\n---\n\nOne *two* three.\n")).toEqual({
      id: "sections/a",
      file: "content/sections/a.mdx",
      digest: "digest",
      frontMatter: { title: "T", summary: "S" },
      places: { "": { line: 2, column: 1 }, title: { line: 2, column: 8 }, summary: { line: 3, column: 10 } },
      fields: {},
      isStatic: true,
      segments: ["<p>One <em>two</em> three.</p>"],
      facts: { events: [], words: 3, math: false },
      problems: [],
    });
  });

  it("counts running text only", async () => {
    const page = await compiled(
      'One, two-three `code` $x$ [@a].\n\n```\nfour five\n```\n\n<Table id="t" caption="six">\n\n| seven |\n|---|\n\n</Table>',
    );
    expect(page.facts.words).toBe(3);
  });

  it("counts the words of a table, but not of its caption", async () => {
    expect((await compiled("| one |\n|---|\n| two |")).facts.words).toBe(2);
  });

  it("has the same places with CRLF and a byte order mark", async () => {
    const page = await compiledSource(
      "\uFEFF---\r\ntitle: T\r\nsummary: S\r\n---\r\n\r\nText [@a] $\\foo$\r\nand @b\r\n",
    );
    expect(page.facts.events).toMatchObject([{ at: { line: 6, column: 6 } }, { at: { line: 7, column: 5 } }]);
    expect(told(page)).toEqual(["6:12 math-parses KaTeX knows no command \\foo."]);
  });

  it("that cannot be parsed still has its front matter, and one problem", async () => {
    const page = await compiled("Text {a");
    expect([page.segments, page.isStatic, page.frontMatter, page.problems.length]).toEqual([
      [],
      true,
      { title: "T", summary: "S" },
      1,
    ]);
  });
});

describe("a drawing", () => {
  it("refers to the sections that its panels and labels lead to", async () => {
    const page = await compiledSource(
      `${frontMatter}\n<Panel title="P" height={8} section="sec-a">\n  <Label x={0} y={4} text="L" section="sec-b" />\n  <Label x={0} y={8} text="M" />\n</Panel>`,
      "figure",
    );
    expect(page.facts.events).toMatchObject([
      { kind: "reference", label: "sec-a" },
      { kind: "reference", label: "sec-b" },
    ]);
  });
});

describe("front matter", () => {
  it("that breaks the schema is told where the value stands, in words", async () => {
    const page = await compiledSource("---\ntitle: 3\nsumary: x\n---\n");
    expect(page.problems).toEqual([
      {
        file: page.file,
        at: { line: 2, column: 1 },
        rule: "front-matter-is-valid",
        severity: "error",
        message: '"summary" is missing.',
        hint: "Add summary: text.",
      },
      {
        file: page.file,
        at: { line: 2, column: 8 },
        rule: "front-matter-is-valid",
        severity: "error",
        message: '"title" must be text, but is 3.',
      },
      {
        file: page.file,
        at: { line: 3, column: 1 },
        rule: "front-matter-is-valid",
        severity: "error",
        message: 'There is no field "sumary".',
        hint: 'Did you mean "summary"?',
      },
    ]);
  });

  it.each([
    ["---\ntitle: a: b\n---\n", '2:8 front-matter-is-valid A text contains ": ", which begins a field.'],
    ["---\ntitle: a\ntitle: b\n---\n", "3:1 front-matter-is-valid The field is given twice."],
    ["title: a\n", "1:1 front-matter-is-valid The page has no front matter."],
    ["---\ntitle: a\n", "1:1 front-matter-is-valid The front matter does not end."],
    ["---\n- a\n---\n", "2:1 front-matter-is-valid The front matter must be a group of fields, but is a list."],
    [
      `---\ntitle: a\nsummary: ${"x".repeat(161)}\n---\n`,
      '3:10 front-matter-is-valid "summary" must be at most 160 characters long, but is 161 characters long.',
    ],
  ])("%j", async (source, expected) => {
    expect(told(await compiledSource(source))).toEqual([expected]);
  });
});

describe("a model", () => {
  const model = (facts: string) =>
    compiledSource(
      `---\ntitle: T\nname: N\nsummary: S\nversions:\n  - { name: a, date: b, source: v }\nfacts:\n${facts}---\n\n[@c]\n`,
      "model",
    );

  it("cites the sources of its facts, then of its versions, then what its text cites", async () => {
    const page = await model(
      '  year: { value: 2021, source: a, locator: "sec. 1" }\n  family: { value: contrastive, source: [a, b], locator: "sec. 2" }\n',
    );
    expect(page.facts.events).toEqual([
      {
        kind: "citation",
        anchor: "cite-clip-fact-year",
        items: [{ key: "a", locator: "sec. 1", at: { line: 8, column: 32 } }],
        narrative: false,
        at: { line: 8, column: 32 },
      },
      {
        kind: "citation",
        anchor: "cite-clip-fact-family",
        items: [
          { key: "a", at: { line: 9, column: 42 } },
          { key: "b", locator: "sec. 2", at: { line: 9, column: 45 } },
        ],
        narrative: false,
        at: { line: 9, column: 41 },
      },
      {
        kind: "citation",
        anchor: "cite-clip-version-1",
        items: [{ key: "v", at: { line: 6, column: 33 } }],
        narrative: false,
        at: { line: 6, column: 33 },
      },
      {
        kind: "citation",
        anchor: "cite-clip-1",
        items: [{ key: "c", at: { line: 12, column: 2 } }],
        narrative: false,
        at: { line: 12, column: 1 },
      },
    ]);
  });

  it("names what a fact may be", async () => {
    const page = await model(
      '  year: { value: "2021", source: 3 }\n  family: { value: 7, source: a }\n  connector: { value: x, sorce: a }\n',
    );
    expect(told(page).filter((text) => !/"facts\.\w+" is missing/.test(text))).toEqual([
      '8:18 front-matter-is-valid "facts.year.value" must be a number, but is "2021".',
      '8:34 front-matter-is-valid "facts.year.source" must be text or a list, but is 3.',
      '9:20 front-matter-is-valid "facts.family.value" must be text or a list, but is 7.',
      '10:3 cell-has-source "facts.connector" has no source.',
      '10:26 front-matter-is-valid There is no field "sorce" in "facts.connector".',
    ]);
  });
});

describe("a figure", () => {
  const figure = (fields: string, body = "x") => compiledSource(`---\ntitle: T\n${fields}---\n${body}`, "figure");

  it("has a caption and a source of Markdown, told before its body", async () => {
    const page = await figure('caption: A *b* [@c]\nalt: x\nsource: "After [@d, Fig. 1]"\n', "[@e]");
    expect(shown(page.fields.caption ?? [])).toBe(
      'A <em>b</em>\u00a0«Cite anchor="cite-fig-f-caption-1" items=[{"key":"c"}] narrative=false»',
    );
    expect(shown(page.fields.source ?? [])).toBe(
      'After\u00a0«Cite anchor="cite-fig-f-source-1" items=[{"key":"d","locator":"Fig. 1"}] narrative=false»',
    );
    expect(shown(page.segments)).toBe('<p>«Cite anchor="cite-fig-f-1" items=[{"key":"e"}] narrative=false»</p>');
    expect(page.facts.events.map(({ at }) => `${at.line}:${at.column}`)).toEqual(["3:16", "5:16", "7:1"]);
    expect(page.problems).toEqual([]);
  });

  it.each([
    ["folded", "caption: >-\n  One\n  two $\\foo$\n\n  three @a\n", ["5:8", "7:9"]],
    ["literal", "caption: |\n  One\n  two $\\foo$\n  three @a\n", ["5:8", "6:9"]],
    ["in double quotes", 'caption: "One \\"two\\" $\\\\foo$ @a"\n', ["3:24", "3:31"]],
    ["in single quotes", "caption: 'It''s $\\foo$ @a'\n", ["3:18", "3:24"]],
    ["plain over two lines", "caption: One\n  two $\\foo$ @a\n", ["4:8", "4:14"]],
    ["folded, with CRLF", "caption: >-\r\n  One\r\n  two $\\foo$ @a\r\n", ["5:8", "5:14"]],
  ])("has true places in a text that is %s", async (_, caption, [problem, event]) => {
    const page = await figure(`${caption}alt: x\nsource: y\n`);
    expect(told(page)).toEqual([`${problem} math-parses KaTeX knows no command \\foo.`]);
    expect(page.facts.events).toMatchObject([
      { at: { line: Number(event?.split(":")[0]), column: Number(event?.split(":")[1]) } },
    ]);
  });

  it.each([
    ["caption: c\nsource: s\n", "x", "2:1 figure-has-alternative The figure has no text alternative."],
    ['caption: c\nsource: s\nalt: ""\n', "x", "5:6 figure-has-alternative The figure has no text alternative."],
    ["caption: c\nalt: a\n", "x", "2:1 figure-has-source The figure does not say whose idea it is."],
    ["caption: c\nalt: a\nsource: s\n", "", "figure-has-body The figure has nothing to show."],
    [
      "caption: c\nalt: a\nsource: s\nimage: ./x.png\n",
      "x",
      "6:8 figure-has-body The figure has both an image and a drawing in its body.",
    ],
    [
      "caption: c {\nalt: a\nsource: s\n",
      "x",
      "3:12 syntax-is-valid Unexpected end of file in expression, expected a corresponding closing brace for `{`.",
    ],
  ])("%j with the body %j", async (fields, body, expected) => {
    expect(told(await figure(fields, body))).toEqual([expected]);
  });

  it("may be an image and nothing else", async () => {
    expect((await figure("caption: c\nalt: a\nsource: s\nimage: ./x.png\n", "\n")).problems).toEqual([]);
  });

  it("may be typed as a drawing", async () => {
    const page = await figure("caption: c\nalt: a\nsource: s\n", '<svg viewBox="0 0 1 1"><path d="M0 0" /></svg>');
    expect([shown(page.segments), page.problems]).toEqual(['<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>', []]);
  });
});

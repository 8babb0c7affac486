import { describe, expect, it } from "vitest";
import { compiled, html, mistakes } from "../prose/compiled.ts";

it("a component alone in its paragraph is a block", async () => {
  expect(
    await html('<Figure id="a" />\n\ntext <Mechanism name="m" /> text\n\n<Mechanism name="x"/> <Mechanism name="y"/>'),
  ).toBe('«Figure id="a"»\n<p>text «Mechanism name="m"» text</p>\n«Mechanism name="x"»\n«Mechanism name="y"»');
});

it("properties are plain data of any depth", async () => {
  const { segments } = await compiled('<Mechanism name="m" n={-3} list={[1, "x", { b: true }]} t={`t`} yes />');
  expect(segments).toEqual([
    { name: "Mechanism", props: { name: "m", n: -3, list: [1, "x", { b: true }], t: "t", yes: true }, children: [] },
  ]);
});

it("a term keeps its words as children and gets an anchor", async () => {
  expect(await html('The <Term id="itc">con*tras*tive</Term> <Term id="itc" />')).toBe(
    '<p>The «Term anchor="term-a-1" id="itc"|con<em>tras</em>tive» «Term anchor="term-a-2" id="itc"»</p>',
  );
});

it("components stand within components", async () => {
  const { segments } = await compiled('<Note>A <Term id="x">b [@k]</Term></Note>');
  expect(segments).toEqual([
    '<aside class="note" role="note" aria-label="Margin note 1">A ',
    {
      name: "Term",
      props: { anchor: "term-a-1", id: "x" },
      children: [
        "b\u00a0",
        { name: "Cite", props: { anchor: "cite-a-1", items: [{ key: "k" }], narrative: false }, children: [] },
      ],
    },
    "</aside>",
  ]);
});

it("a note in a paragraph is no block there", async () => {
  expect(await html("A <Note>b</Note>.")).toBe(
    '<p>A <span class="note" role="note" aria-label="Margin note 1">b</span>.</p>',
  );
});

it("a link within the survey awaits its base, another says that it goes elsewhere", async () => {
  const page = await compiled("[a](/models/clip/#x) [b](#y) [c](https://e.org)");
  expect(page.segments).toEqual([
    "<p>",
    { name: "Link", props: { href: "/models/clip/#x" }, children: ["a"] },
    ' <a href="#y">b</a> <a href="https://e.org" rel="noopener">c</a></p>',
  ]);
  expect(page.facts.events).toEqual([
    { kind: "link", href: "/models/clip/#x", at: { line: 5, column: 1 } },
    { kind: "link", href: "#y", at: { line: 5, column: 22 } },
  ]);
});

it("some HTML may be typed", async () => {
  expect(await html('H<sub>2</sub>O <abbr title="a b">x</abbr><br/><em lang="la">z</em>')).toBe(
    '<p>H<sub>2</sub>O <abbr title="a b">x</abbr><br><em lang="la">z</em></p>',
  );
});

it("footnotes have ids of their page and come last", async () => {
  const page = await compiled("A[^n].\n\n[^n]: Note [@z].\n\nB [@y].");
  expect(page.segments.map((part) => (typeof part === "string" ? part : part.name)).join("")).toBe(
    '<p>A<sup><a href="#a-fn-n" id="a-fnref-n" data-footnote-ref role="doc-noteref">1</a></sup>.</p>\n<p>B\u00a0Cite.</p>\n' +
      '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>\n<li id="a-fn-n">\n<p>Note\u00a0Cite. <a href="#a-fnref-n" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>\n</li>\n</ol></section>',
  );
  expect(page.facts.events).toMatchObject([
    { kind: "citation", anchor: "cite-a-1", items: [{ key: "y" }] },
    { kind: "citation", anchor: "cite-a-2", items: [{ key: "z" }] },
  ]);
});

describe("what is no data goes to the other compiler", () => {
  it.each(["{1 + 1}", 'import X from "./x"\n\n<X />', "a {b} c"])("%j", async (body) => {
    const page = await compiled(`${body} @a`);
    expect([page.isStatic, page.segments, page.facts.events.length, page.problems]).toEqual([false, [], 1, []]);
  });

  it("but a comment is nothing at all", async () => {
    expect(await html("a {/* b */} c\n\n{/* d */}")).toBe("<p>a  c</p>\n");
  });
});

describe("what is not known is refused in its place", () => {
  it("with the nearest name", async () => {
    expect((await compiled('text <Figre id="x"/>')).problems).toEqual([
      {
        file: "content/sections/a.mdx",
        at: { line: 5, column: 6 },
        rule: "component-exists",
        severity: "error",
        message: 'No component is called "Figre".',
        hint: 'Did you mean "Figure"?',
      },
    ]);
  });

  it.each([
    ["<figure>x</figure> x", "5:1 component-exists The tag <figure> may not be typed."],
    ['x <Cite key="a"/>', '5:3 component-exists No component is called "Cite".'],
    ["x <Term/>", '5:3 component-is-valid <Term> needs the property "id".'],
    ['x <Term id=""/>', '5:9 component-is-valid The property "id" of <Term> must be text.'],
    ["x <Term id={y}/>", '5:9 component-is-valid The property "id" of <Term> must be text.'],
    ['x <Figure id="a" wid="2"/>', '5:18 component-is-valid <Figure> has no property "wid".'],
    ['x <Figure id="a">b</Figure>', "5:3 component-is-valid <Figure> has nothing between its tags."],
    ['x <span onclick="a">b</span>', '5:9 component-is-valid <span> may not have the attribute "onclick".'],
    ["x <span title={a}>b</span>", '5:9 component-is-valid The attribute "title" of <span> is code.'],
    ['x <span id="a">b</span>', '5:9 component-is-valid <span> may not have the attribute "id".'],
    ['x <span class="a">b</span>', '5:9 component-is-valid <span> may not have the attribute "class".'],
    ['x <span set:html="a">b</span>', '5:9 component-is-valid <span> may not have the attribute "set:html".'],
    ['x <Mechanism name="m" set:html="a"/>', '5:23 component-is-valid <Mechanism> has no property "set:html".'],
    ["x <span {...a}>b</span>", "5:9 component-is-valid <span> has no {...}."],
    ["x <Mechanism name='m' {...a}/>", "5:23 component-is-valid <Mechanism> has no {...}."],
    ["x <a href='javascript:b'>c</a>", "5:3 component-exists The tag <a> may not be typed."],
    ["x ![a](b.png)", "5:3 image-is-figure An image is a figure of its own."],
    ['x <img src="b.png"/>', "5:3 image-is-figure An image is a figure of its own."],
    ["x [^n]", "5:3 syntax-is-valid There is no footnote [^n]."],
    ["x[^n]\n\n[^n]: y\n\n[^n]: z", "9:1 syntax-is-valid The footnote [^n] is written a second time."],
    ["x\n\n[^n]: y", "7:1 syntax-is-valid Nothing refers to the footnote [^n]."],
  ])("%j", async (body, expected) => {
    expect(await mistakes(body)).toEqual([expected]);
  });
});

describe("a link leads to a page of the survey, to the web or to a person", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "vbscript:a",
    "data:text/html,a",
    "ftp://e.org/",
    "page.html",
    "../page/",
    "?a",
    "//e.org/",
    "/\\\\e.org/",
    "<>",
  ])("so not to %s", async (address) => {
    const wanted = "5:3 link-resolves Links go to pages of the survey, or to http, https and mailto addresses.";
    expect(await mistakes(`x [a](${address})`)).toContain(wanted);
  });

  it("nor by a definition", async () => {
    expect((await compiled("[a][b]\n\n[b]: javascript:c")).problems).toEqual([
      {
        file: "content/sections/a.mdx",
        at: { line: 7, column: 1 },
        rule: "link-resolves",
        severity: "error",
        message: "Links go to pages of the survey, or to http, https and mailto addresses.",
        hint: 'An address begins with /, #, https:// or mailto:, but this is "javascript:c".',
      },
    ]);
  });

  it.each(["/a/", "#a", "http://e.org", "HTTPS://e.org", "mailto:a@e.org"])("but to %s", async (address) => {
    expect(await mistakes(`x [a](${address})`)).toEqual([]);
  });
});

describe("a mistake of syntax is told in plain words", () => {
  it.each([
    [
      "a {b",
      "5:3 syntax-is-valid Unexpected end of file in expression, expected a corresponding closing brace for `{`.",
    ],
    ["x\n\n<Note>\n\nt", "7:1 syntax-is-valid Expected a closing tag for `<Note>`."],
    ["{a b}", "5:3 syntax-is-valid What stands in { } is no JavaScript expression."],
    ["a <b>x", "5:3 syntax-is-valid Expected a closing tag for `<b>` before the end of `paragraph`."],
    ["a \u0001", "5:3 file-is-utf8 The control character U+0001 has no place in a text."],
  ])("%j", async (body, expected) => {
    expect(await mistakes(body)).toEqual([expected]);
  });
});

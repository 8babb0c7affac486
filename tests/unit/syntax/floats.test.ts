import { describe, expect, it } from "vitest";
import { compiled, html, mistakes } from "../prose/compiled.ts";

describe("a listing", () => {
  it("has a number, a caption of Markdown and code in few classes", async () => {
    expect(await html('```ts label="lst-x" caption="By *us* [@k]."\nconst a = "b"; // c\n```')).toBe(
      '<figure class="listing" id="lst-x"><figcaption id="lst-x-caption"><b>«Number label="lst-x"»</b> By <em>us</em>\u00a0«Cite anchor="cite-a-1" items=[{"key":"k"}] narrative=false».</figcaption>' +
        '<pre tabindex="0" role="group" aria-labelledby="lst-x-caption" data-language="ts"><code><span class="k">const</span> a = <span class="s">"b"</span>; <span class="c">// c</span></code></pre></figure>',
    );
  });

  it("tells the book its place, its title and what its caption cites", async () => {
    const { facts } = await compiled('```ts label="lst-x" caption="A \\"b\\" [@k]"\nx\n```');
    expect(facts.events).toEqual([
      { kind: "float", of: "listing", label: "lst-x", title: 'A "b"', at: { line: 5, column: 1 } },
      {
        kind: "citation",
        anchor: "cite-a-1",
        items: [{ key: "k", at: { line: 5, column: 39 } }],
        narrative: false,
        at: { line: 5, column: 38 },
      },
    ]);
  });

  it("without a label is code alone", async () => {
    expect(await html("```\na <b>\n```")).toBe(
      '<pre tabindex="0" role="group" aria-label="Code" data-language="text"><code>a &#x3C;b></code></pre>',
    );
  });

  it.each([
    ["```nolang\nx\n```", '5:1 component-is-valid No language is called "nolang".'],
    [
      '```ts label="lst-a" caption="A \\"b\\" <iframe src=\\"c\\"/>"\nx\n```',
      "5:38 component-exists The tag <iframe> may not be typed.",
    ],
    ['```ts foo label="lst-a" caption="c"\nx\n```', '5:7 component-is-valid A listing has no "foo".'],
    [
      '```ts label="x" caption="c"\nx\n```',
      '5:7 component-is-valid The label of a listing begins with lst-, but this is "x".',
    ],
    ['```ts label="lst-a"\nx\n```', "5:1 component-is-valid A listing has a label but not a caption."],
    ['```ts caption="a `b`"\nx\n', "5:1 syntax-is-valid A line that begins with ``` has no further backticks."],
    [
      '```ts label="lst-a" caption="a {b"\nx\n```',
      "5:32 syntax-is-valid Unexpected end of file in expression, expected a corresponding closing brace for `{`.",
    ],
  ])("%j", async (body, expected) => {
    expect(await mistakes(body)).toEqual([expected]);
  });
});

describe("a table", () => {
  const table = "\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n";

  it("has a number, a caption and a box that scrolls, named by the caption", async () => {
    expect(await html(`<Table id="t" caption="Cap &amp; [@k, p. 3]" wide>${table}</Table>`)).toBe(
      '<figure class="table wide" id="tbl-t"><figcaption id="tbl-t-caption"><b>«Number label="tbl-t"»</b> Cap &#x26;\u00a0«Cite anchor="cite-a-1" items=[{"key":"k","locator":"p. 3"}] narrative=false»</figcaption>' +
        '<div class="scroll" tabindex="0" role="group" aria-labelledby="tbl-t-caption"><table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col" class="num">b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<th scope="row">1</th>\n<td class="num">2</td>\n</tr>\n</tbody>\n</table></div></figure>',
    );
  });

  it("tells the book what its caption cites, at its place in the attribute", async () => {
    const { facts } = await compiled(`<Table\n  id="t"\n  caption="A &amp; B @fig-x [@k]">${table}</Table>`);
    expect(facts.events).toEqual([
      { kind: "float", of: "table", label: "tbl-t", title: "A & B", at: { line: 5, column: 1 } },
      { kind: "reference", label: "fig-x", at: { line: 7, column: 22 } },
      {
        kind: "citation",
        anchor: "cite-a-1",
        items: [{ key: "k", at: { line: 7, column: 30 } }],
        narrative: false,
        at: { line: 7, column: 29 },
      },
    ]);
  });

  it("without a caption is named by its columns, and an empty cell is no heading", async () => {
    const text = await html("| m | |\n|---|---|\n| | 3 |");
    expect(text).toContain('<div class="scroll" tabindex="0" role="group" aria-label="Table: m">');
    expect(text).not.toMatch(/<th[^>]*><\/th>/);
  });

  it.each([
    ["A &amp; <img src='x'/>", "5:32 image-is-figure An image is a figure of its own."],
    ["A <script>b</script>", "5:26 component-exists The tag <script> may not be typed."],
    ["<iframe src='b'/>", "5:24 component-exists The tag <iframe> may not be typed."],
    ["<a href='javascript:b'>c</a>", "5:24 component-exists The tag <a> may not be typed."],
    ["A <b onclick='c'>d</b>", '5:29 component-is-valid <b> may not have the attribute "onclick".'],
    ["A <b {...c}>d</b>", "5:29 component-is-valid <b> has no {...}."],
    ["A <Unknown/>", '5:26 component-exists No component is called "Unknown".'],
    ["A <Term/>", '5:26 component-is-valid <Term> needs the property "id".'],
    ["A <Note>b</Note>", "5:26 component-is-valid <Note> may not stand in a caption."],
    ["<Figure id='b'/>", "5:24 component-is-valid <Figure> may not stand in a caption."],
    [
      "A [b](javascript:c)",
      "5:26 link-resolves Links go to pages of the survey, or to http, https and mailto addresses.",
    ],
    ["A {1 + 1}", "5:26 component-is-valid A caption holds no code."],
    ["{<script>b</script>}", "5:24 component-is-valid A caption holds no code."],
    ["- a", "5:24 component-is-valid A caption is one paragraph."],
    ["import a from 'b'", "5:24 component-is-valid A caption is one paragraph."],
  ])("has no %s in its caption", async (caption, expected) => {
    expect(await mistakes(`<Table id="t" caption="${caption}">${table}</Table>`)).toEqual([expected]);
  });

  it("may have a term and tags in its caption", async () => {
    const page = await compiled(
      `<Table id="t" caption="<Term id='b'>H<sub>2</sub>O</Term> {/* x */} [c](/d/)">${table}</Table>`,
    );
    expect(page.problems).toEqual([]);
  });

  it.each([
    ['<Table caption="c">\n\n| a |\n|--|\n\n</Table>', '5:1 component-is-valid <Table> needs the property "id".'],
    [
      '<Table id="t" caption="c" wied>\n\n| a |\n|--|\n\n</Table>',
      '5:27 component-is-valid <Table> has no property "wied".',
    ],
    [
      '<Table id="t" caption="c">\n\ntext\n\n</Table>',
      "5:1 component-is-valid <Table> stands around a Markdown table, but none is in it.",
    ],
    ['<Table id="t" caption="c" />', "5:1 component-is-valid <Table> is empty."],
  ])("%j", async (body, expected) => {
    expect(await mistakes(body)).toEqual([expected]);
  });
});

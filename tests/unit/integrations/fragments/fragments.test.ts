import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fragmentOf } from "../../../../src/integrations/fragments/fragment.ts";
import { writeFragments } from "../../../../src/integrations/fragments/index.ts";
import { piecesOf } from "../../../../src/integrations/fragments/pieces.ts";
import { pointersOf } from "../../../../src/integrations/fragments/pointers.ts";

const cut = (html: string, ...ids: string[]) => piecesOf(html, new Set(ids));

test("an element is cut whole, whatever stands in it and in its attributes", () => {
  const figure = '<figure aria-label="a > b </figure>" id="fig-x"><figure><img src="x"></figure><br/>Words</figure>';
  expect(cut(`<p>Before</p>${figure}<p>After</p>`, "fig-x")).toEqual({ "fig-x": figure });
});

test("a heading brings the paragraph after it, past what is none", () => {
  const heading = '<h2 id="sec-x"><a href="#sec-x">X</a></h2>';
  const between = "<aside><p>Note</p></aside><figure><p>Drawn</p></figure>";
  expect(cut(`<article>${heading}\n${between}<p>About X.</p><p>More.</p></article>`, "sec-x")).toEqual({
    "sec-x": `${heading}<p>About X.</p>`,
  });
});

test("a heading without text of its own comes alone", () => {
  expect(cut('<div><h2 id="sec-x">X</h2><h3>Y</h3><p>Of Y.</p></div>', "sec-x")).toEqual({
    "sec-x": '<h2 id="sec-x">X</h2>',
  });
  expect(cut('<section><h2 id="term-x">x</h2></section><p>Elsewhere.</p>', "term-x")).toEqual({
    "term-x": '<h2 id="term-x">x</h2>',
  });
});

test("no id is the page: its title and lead, or its first paragraph", () => {
  expect(cut('<nav><p>Crumbs</p></nav><h1>X</h1><p class="lead">Lead.</p><h2>Y</h2>', "")).toEqual({
    "": '<h1>X</h1><p class="lead">Lead.</p>',
  });
  expect(cut("<h1>X</h1><div>Facts</div><h2>Y</h2><p>Of Y.</p>", "")).toEqual({ "": "<h1>X</h1><p>Of Y.</p>" });
});

test("a record leaves the places that cite it behind", () => {
  const record = (rest: string) => `<li id="ref-a"><span class="number">[1]</span><div>A.${rest}</div></li>`;
  const rest = '<p class="places">Cited in <span>X <a href="/x/">1</a></span></p>';
  expect(cut(`<ol>${record(rest)}</ol>`, "ref-a")).toEqual({ "ref-a": record("") });
});

test("what is not there has no piece", () => {
  expect(cut("<p>Text</p>", "fig-x", "")).toEqual({});
});

test("pointers are what marks lead to on other pages, below the base", () => {
  const html = [
    '<a class="ref" href="/base/models/clip/#fig-x">Figure 1</a>',
    '<a class="term" id="term-y-1" href="/base/glossary/#term-y">y</a>',
    '<span class="cite" id="cite-1">[<a href="/base/references/#ref-a">1</a>, sec. 2; <a href="#ref-b">2</a>]</span>',
    '<a class="cite" id="cite-2" href="#ref-c">[3]</a><a class="ref" href="/base/models/clip/">Section 2</a>',
    '<a href="/base/figures/">Figures</a><a class="ref" href="/elsewhere/#fig-z">Figure 9</a>',
  ].join("");
  expect(pointersOf(html, "/base/")).toEqual([
    { page: "models/clip/", id: "fig-x" },
    { page: "glossary/", id: "term-y" },
    { page: "references/", id: "ref-a" },
    { page: "models/clip/", id: "" },
  ]);
});

const page = (body: string) =>
  `<html><head><link rel="stylesheet" href="/b/math.css"></head><body><svg class="diagram-defs"><defs></defs></svg>${body}</body></html>`;

test("a fragment brings a style sheet for formulas and patterns for drawings, only where it needs them", () => {
  const html = page(
    '<h1><span class="number">2.1</span><span>CLIP</span></h1><p>Lead</p><div id="eq-x"><span class="katex">x</span></div><figure id="fig-x"><svg class="diagram"></svg></figure>',
  );
  expect(fragmentOf(html, new Set([""]))).toMatchObject({ name: "2.1 CLIP" });
  expect(Object.keys(fragmentOf(html, new Set([""])))).toEqual(["name", "pieces"]);
  expect(fragmentOf(html, new Set(["eq-x"])).styles).toBe("/b/math.css");
  expect(fragmentOf(html, new Set(["fig-x"])).defs).toBe('<svg class="diagram-defs"><defs></defs></svg>');
});

test("files are the same in whatever order pages point, and there is none for a page that nobody points at", () => {
  const build = (order: string[]) => {
    const site = mkdtempSync(join(tmpdir(), "fragments-"));
    const write = (path: string, html: string) => {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), html);
    };
    write("a/b/index.html", page('<h1>B</h1><p id="eq-1">One</p><p id="eq-2">Two</p><p id="eq-3">Three</p>'));
    write("c/index.html", page(order.map((id) => `<a class="ref" href="/base/a/b/#${id}">x</a>`).join("")));
    writeFragments(site, "/base/");
    const files = readdirSync(join(site, "fragments"), { recursive: true }).map(String).sort();
    const text = readFileSync(join(site, "fragments/a/b.json"), "utf8");
    rmSync(site, { recursive: true });
    return { files, text };
  };
  const found = build(["eq-1", "eq-2"]);
  expect(found.files).toEqual(["a", join("a", "b.json")]);
  expect(Object.keys(JSON.parse(found.text).pieces)).toEqual(["eq-1", "eq-2"]);
  expect(build(["eq-2", "eq-1"])).toEqual(found);
});

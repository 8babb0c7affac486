import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import katex from "katex";
import { afterAll, expect, test } from "vitest";
import { readPage } from "../../../../src/integrations/markdown/tree.ts";
import { twinOf } from "../../../../src/integrations/markdown/twin.ts";
import { resolver, writeTwins } from "../../../../src/integrations/markdown/write.ts";

const head =
  '<title>CLIP · S</title><meta name="description" content="About: it."><link rel="alternate" type="text/markdown" href="/b/models/clip/index.md">';

function page(main: string): string {
  return `<!doctype html><html><head>${head}</head><body><nav>Away</nav><main id="content">${main}</main><footer>Away</footer></body></html>`;
}

function body(main: string): string {
  const resolve = resolver("https://example.org", "/b/models/clip/");
  return twinOf(readPage(page(main)), "https://example.org/b/models/clip/", resolve).body;
}

const tex = (source: string, displayMode = false) => katex.renderToString(source, { displayMode });

test.each([
  ["a heading with its number", '<h1><span class="number">2.1</span><span>CLIP</span></h1>', "# 2.1 CLIP\n"],
  ["a heading that is its own link", '<h2 id="a"><a class="permalink" href="#a">Idea</a></h2>', "## Idea\n"],
  [
    "citations as they are printed",
    '<p>Said <a class="cite" href="#ref-x">[4, sec.&nbsp;2.3]</a> and <span class="cite">[<a href="#ref-x">4</a>; <a href="#ref-y">5</a>]</span>.</p>',
    "Said [4, sec. 2.3] and [4; 5].\n",
  ],
  ["no link made of a citation by chance", '<p><a class="cite" href="#r">[4]</a>(x)</p>', "\\[4]\\(x)\n"],
  [
    "references resolved, terms as words",
    '<p><a class="ref" href="#fig-x">Figure 3</a>, <a class="ref" href="/b/training/">Section 3</a>, a <a class="term" href="/b/glossary/#term-x">term</a>.</p>',
    "[Figure 3](https://example.org/b/models/clip/#fig-x), [Section 3](https://example.org/b/training/), a term.\n",
  ],
  ["a formula as its TeX", `<p>Let ${tex("a_1 < b")} be *it*.</p>`, "Let $a_1 < b$ be \\*it\\*.\n"],
  [
    "an equation with its number, its lines kept",
    `<div class="equation" id="eq-x"><div class="formula">${tex("\\begin{aligned}\na&=1\\\\\nb&=2\n\\end{aligned}", true)}</div><a class="ref" href="#eq-x">(3)</a></div>`,
    "$$\n\\begin{aligned}\na&=1\\\\\nb&=2\n\\end{aligned}\n\\tag{3}\n$$\n",
  ],
  ["a display formula without a number", `<div class="formula">${tex("x", true)}</div>`, "$$\nx\n$$\n"],
  [
    "a drawing as caption and text alternative",
    '<figure class="wide" id="fig-x"><div class="panels"><svg><text>Away</text></svg></div><p class="unseen">A cat.</p><figcaption><b>Figure 3. A title.</b> What it shows.</figcaption></figure>',
    "**Figure 3. A title.** What it shows.\n\n> **In the picture.** A cat.\n",
  ],
  [
    "an image with its text alternative",
    '<figure><picture><source srcset="/b/x.avif"><img src="/b/x.webp" alt="A cat."></picture><figcaption><b>Figure 1.</b> It.</figcaption></figure>',
    "**Figure 1.** It.\n\n![A cat.](https://example.org/b/x.webp)\n",
  ],
  [
    "a table",
    `<figure class="table"><figcaption><b>Table 1.</b> Sizes.</figcaption><div class="scroll"><table><thead><tr><th>Model</th><th class="num">Width ${tex("d")}</th></tr></thead><tbody><tr><th scope="row">A | B</th><td class="num">1,024 <a class="cite" href="#r">[4]</a></td></tr></tbody></table></div></figure>`,
    "**Table 1.** Sizes.\n\n| Model | Width $d$ |\n| - | -: |\n| A \\| B | 1,024 [4] |\n",
  ],
  [
    "a listing with its language and no colours",
    '<figure class="listing"><figcaption><b>Listing 1.</b> Loss.</figcaption><pre data-language="ts"><code><span class="k">if </span>(a &lt; b) {\n  c();\n}\n</code></pre></figure>',
    "**Listing 1.** Loss.\n\n```ts\nif (a < b) {\n  c();\n}\n```\n",
  ],
  ["a margin note", '<aside class="note"><p>By the way.</p></aside>', "> **Note.** By the way.\n"],
  [
    "facts, one to a line",
    "<dl><div><dt>Year</dt><dd>2021</dd></div><div><dt>Versions</dt><dd>One</dd> <dd>Two</dd></div></dl>",
    "- **Year**: 2021\n- **Versions**: One; Two\n",
  ],
  [
    "footnotes",
    '<p>Text<sup><a href="#fn-1" data-footnote-ref>1</a></sup>.</p><section data-footnotes class="footnotes"><h2>Footnotes</h2><ol><li id="fn-1"><p>Note. <a href="#fnref" data-footnote-backref>↩</a></p></li></ol></section>',
    "Text[^1].\n\n[^1]: Note.\n",
  ],
  ["what stands above the line", "<p>10<sup>6</sup></p>", "10<sup>6</sup>\n"],
  ["no mark around a space", "<p><b>Title. </b><i>Journal</i></p>", "**Title.** *Journal*\n"],
  [
    "no controls",
    '<p>Text</p><nav>Away</nav><button>Away</button><p hidden>Away</p><p class="ways"><a href="/">Away</a></p>',
    "Text\n",
  ],
])("%s", (_, html, expected) => {
  expect(body(html)).toBe(expected);
});

test("the list of references stands apart, with the survey's numbers", () => {
  const html =
    '<p>Text.</p><section class="cited"><h2 id="references"><a href="#references">References</a></h2><p class="hint">Away</p><ol class="references"><li id="ref-x"><a class="number" href="/b/references/#ref-x">[4]</a><div>Radford, A. CLIP. <i>ICML</i>, 2021. <a href="https://doi.org/x">doi x</a></div></li></ol></section>';
  const twin = twinOf(readPage(page(html)), "/b/models/clip/", resolver(undefined, "/b/models/clip/"));
  expect(twin).toEqual({
    head: '---\ntitle: CLIP · S\ndescription: "About: it."\nurl: /b/models/clip/\n---\n',
    body: "Text.\n",
    references: "## References\n\n- [4] Radford, A. CLIP. *ICML*, 2021. [doi x](https://doi.org/x)\n",
  });
});

test("an address has no host where none is known", () => {
  expect(resolver(undefined, "/b/models/clip/")("#fig-x")).toBe("/b/models/clip/#fig-x");
  expect(resolver(undefined, "/b/")("https://example.org/")).toBe("https://example.org/");
});

const folder = mkdtempSync(join(tmpdir(), "twins-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("twins stand beside the pages that name one; llms-full.txt has what llms.txt lists, in its order", () => {
  const site = join(folder, "site");
  for (const [path, text] of Object.entries({
    "index.html": page("<h1>Home</h1>"),
    "b/index.html": page("<h1>B</h1>"),
    "a/index.html": page("<h1>A</h1>"),
    "404.html": "<main><h1>None</h1></main>",
    "llms.txt":
      "# S\n\n> About.\n\n## Survey\n\n- [B](/x/b/index.md)\n- [A](/x/a/index.md)\n\n## Optional\n\n- [Home](/x/index.md)\n",
  })) {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const place = { site: undefined, base: "/x/", cache: join(folder, "cache") };
  expect(writeTwins(site, place)).toBe(3);
  expect(readFileSync(join(site, "a/index.md"), "utf8")).toBe(
    '---\ntitle: CLIP · S\ndescription: "About: it."\nurl: /x/a/\n---\n\n# A\n',
  );
  const full = "# S\n\n> About.\n\n---\n\n# B\n\n---\n\n# A\n";
  expect(readFileSync(join(site, "llms-full.txt"), "utf8")).toBe(full);
  expect(writeTwins(site, place)).toBe(3);
  expect(readFileSync(join(site, "llms-full.txt"), "utf8")).toBe(full);
});

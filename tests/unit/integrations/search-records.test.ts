import { expect, test } from "vitest";
import { recordsOf } from "../../../src/integrations/search-records.ts";

test("an entry of the list of references", () => {
  const html = `<ol class="references full"><li id="ref-fox2026"><span class="number">[7]</span><div>Fox, A. <b>On Foxes. </b><i>ICML</i>, 2026.
    <p class="ways"><a href="https://example.org">arXiv</a></p><p class="places">Cited in 1 Foxes</p></div></li></ol>`;
  expect(recordsOf(html, "/references/")).toEqual([
    {
      url: "/references/#ref-fox2026",
      content: "Fox, A. On Foxes. ICML, 2026.",
      meta: { title: "On Foxes", kind: "Reference", number: "[7]" },
    },
  ]);
});

test("a term, without where it is used", () => {
  const html = `<div class="glossary"><section><h2 id="term-itc">image–text contrast <span class="number">ITC</span></h2><p>Pairs <span class="katex">x</span>.</p><p class="used">Used in 2</p></section></div>`;
  expect(recordsOf(html, "/glossary/")).toEqual([
    {
      url: "/glossary/#term-itc",
      content: "image–text contrast ITC Pairs.",
      meta: { title: "image–text contrast ITC", kind: "Term" },
    },
  ]);
});

test("a numbered equation, with the words of its TeX and of the paragraphs around it", () => {
  const html = `<h1><span data-pagefind-meta="title">CLIP</span></h1><p>The loss is</p>
    <div class="equation" id="eq-infonce"><div class="formula"><span class="katex"><annotation encoding="application/x-tex">\\log\\frac{\\exp(s)}{\\sum_j\\exp(s_j)}</annotation></span></div><a class="permalink" href="#eq-infonce">(4)</a></div>
    <p>Each row is a choice <a class="cite" href="#ref-a">[1]</a>.</p>`;
  expect(recordsOf(html, "/models/clip/")).toEqual([
    {
      url: "/models/clip/#eq-infonce",
      content: "The loss is infonce, log, exp, sum, softmax. Each row is a choice.",
      meta: { title: "Equation 4, CLIP", kind: "Equation" },
    },
  ]);
  expect(recordsOf('<div class="equation unnumbered"><p>a</p></div>', "/a/")).toEqual([]);
});

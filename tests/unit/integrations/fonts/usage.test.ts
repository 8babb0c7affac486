import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import katex from "katex";
import { parse } from "postcss";
import { expect, test } from "vitest";
import type { Characters } from "../../../../src/integrations/fonts/characters.ts";
import { faceKey, katexFace, mainFace } from "../../../../src/integrations/fonts/katex-face.ts";
import { addPage, emptyUsage } from "../../../../src/integrations/fonts/usage.ts";

const written = (characters: Characters | undefined) => String.fromCodePoint(...(characters?.codePoints() ?? []));

function usageOf(html: string) {
  const usage = emptyUsage();
  addPage(usage, html);
  return usage;
}

test("text, code and emphasis are told apart; scripts, styles and MathML do not count", () => {
  const usage = usageOf(
    "<p>a<em>b<code>c</code></em>&eacute;𝔸</p><script>d</script><style>e</style><math>f</math><input placeholder=g>",
  );
  expect(written(usage.text)).toBe("abcgé𝔸");
  expect(written(usage.code)).toBe("c");
  expect(written(usage.emphasis)).toBe("bc");
  expect(usage.katex.size).toBe(0);
});

test("each character of a formula counts for the face that its classes choose", () => {
  const tex = "\\mathcal{L}=\\sum_{i}\\mathbf{w}\\in\\mathbb{R},\\ \\mathrm{d}x,\\ \\Bigg( \\text{if}";
  const usage = usageOf(`<p>${katex.renderToString(tex, { displayMode: true })}</p>`);
  const faces = Object.fromEntries([...usage.katex].map(([face, characters]) => [face, written(characters)]));
  expect(faces["KaTeX_Caligraphic"]).toBe("L");
  expect(faces["KaTeX_Size2"]).toBe("∑");
  expect(faces["KaTeX_Size4"]).toBe("(");
  expect(faces["KaTeX_Math italic"]).toBe("ix");
  expect(faces["KaTeX_Main bold"]).toBe("w");
  expect(faces["KaTeX_AMS"]).toBe("R");
  expect(faces["KaTeX_Main"]).toContain("d");
  expect(faces["KaTeX_Main"]).toContain("=");
  expect(written(usage.text)).toBe("");
});

test("the table of classes says what KaTeX's stylesheet says", () => {
  const css = readFileSync(createRequire(import.meta.url).resolve("katex/dist/katex.css"), "utf8");
  const wrong: string[] = [];
  let rules = 0;
  parse(css).walkRules(/\.katex \./, (rule) => {
    const set = new Map<string, string>();
    rule.walkDecls(/^font-(family|style|weight)$/, ({ prop, value }) => void set.set(prop, value));
    if (set.size === 0) return;
    for (const selector of rule.selectors) {
      rules++;
      const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? "").slice(1);
      // Slanted and bold to begin with where a rule takes it away.
      const outer = { ...mainFace, italic: set.get("font-style") === "normal" };
      const expected = {
        family: set.get("font-family") ?? outer.family,
        bold: set.get("font-weight") === "bold",
        italic: set.get("font-style") === "italic",
      };
      if (faceKey(katexFace(outer, classes)) !== faceKey(expected)) wrong.push(selector);
    }
  });
  expect(rules).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "postcss";
import { expect, test } from "vitest";
import { fontFaces } from "../../../../src/integrations/fonts/font-face.ts";
import { faceKey } from "../../../../src/integrations/fonts/katex-face.ts";
import { preloadFormulaFaces } from "../../../../src/integrations/fonts/preloads.ts";

const css = `
  @font-face { font-family: "Source Serif"; src: url(/serif.woff2) }
  @font-face { font-family: KaTeX_Main; src: url(/main.woff2) }
  @font-face { font-family: KaTeX_Math; src: url(/math.woff2); font-style: italic }
  @font-face { font-family: KaTeX_Size1; src: url(/size1.woff2) }`;
const faces = fontFaces(parse(css)).map((face) => ({ ...face, file: face.url }));
const keyOf = (family: string, italic = false) => faceKey({ family, bold: false, italic });

test.each([
  ["a page without formulas fetches none early", [], []],
  ["of its formulas' faces a page fetches those early that it shows", [keyOf("KaTeX_Main")], ["main"]],
  [
    "a face of a few large signs comes with the layout",
    [keyOf("KaTeX_Size1"), keyOf("KaTeX_Math", true), keyOf("KaTeX_Main")],
    ["main", "math"],
  ],
])("%s", (_, keys, fetched) => {
  const folder = mkdtempSync(join(tmpdir(), "preloads-"));
  const page = join(folder, "index.html");
  writeFileSync(page, '<head><link rel="stylesheet" href="/site.css"></head>');
  preloadFormulaFaces(page, keys, faces);
  const links = fetched.map(
    (name) => `<link rel="preload" href="/${name}.woff2" as="font" type="font/woff2" crossorigin>`,
  );
  expect(readFileSync(page, "utf8")).toBe(`<head>${links.join("")}<link rel="stylesheet" href="/site.css"></head>`);
  rmSync(folder, { recursive: true });
});

import postcss, { parse } from "postcss";
import { expect, test } from "vitest";
import { usedFeatures } from "../../../../src/integrations/fonts/features.ts";
import { fontFaces, unicodeRange } from "../../../../src/integrations/fonts/font-face.ts";
import { addPage, emptyUsage } from "../../../../src/integrations/fonts/usage.ts";
import { wantedBy } from "../../../../src/integrations/fonts/wanted.ts";
import { woff2Only } from "../../../../src/integrations/fonts/woff2-only.ts";

const faces = fontFaces(
  parse(`
    @font-face { font-family: "Source Sans"; src: url("/a.woff2") format("woff2"); font-weight: 400 700; unicode-range: U+0-FF }
    @font-face { font-family: "Source Serif"; src: url(g.woff2); font-style: italic; unicode-range: U+370-3FF, U+1F?? }
    @font-face { font-family: "Stand-in"; src: local("Georgia") }
    @font-face { font-family: KaTeX_Main; src: url(m.woff2)format("woff2"); font-weight: bold }
    @font-face { font-family: KaTeX_Main; src: url(r.woff2)format("woff2") }
  `),
);

test("faces are read from a stylesheet, but those that load nothing", () => {
  expect(faces.map(({ rule: _, ...face }) => face)).toEqual([
    { family: "Source Sans", italic: false, weight: [400, 700], range: [[0, 0xff]], url: "/a.woff2" },
    {
      family: "Source Serif",
      italic: true,
      weight: [400, 400],
      range: [
        [0x370, 0x3ff],
        [0x1f00, 0x1fff],
      ],
      url: "g.woff2",
    },
    { family: "KaTeX_Main", italic: false, weight: [700, 700], url: "m.woff2" },
    { family: "KaTeX_Main", italic: false, weight: [400, 400], url: "r.woff2" },
  ]);
});

test("a range of one code point ends where it begins", () => {
  expect(unicodeRange("U+131")).toEqual([[0x131, 0x131]]);
});

test("a face wants what the pages show of its range, and the sans what a reader may type", () => {
  const usage = emptyUsage();
  addPage(
    usage,
    '<p>é<em>τ</em></p><span class="katex"><span class="mathbf">w</span>+<span class="mathit">q</span></span>',
  );
  const wanted = faces.map((face) => String.fromCodePoint(...wantedBy(face, faces, usage)));
  expect(wanted[0]).toContain("~");
  expect(wanted[0]).toContain("é");
  expect(wanted[0]).not.toContain("τ");
  expect(wanted[1]).toBe("τ");
  // No slanted Main is there: its characters go to all faces of the family.
  expect(wanted.slice(2)).toEqual(["qw", "+q"]);
});

test("a face of which nothing is shown wants nothing", () => {
  const usage = emptyUsage();
  addPage(usage, "<p>plain</p>");
  expect(faces.slice(1).map((face) => wantedBy(face, faces, usage))).toEqual([[], [], []]);
});

test("features that a stylesheet asks for are added to those that are always on", () => {
  const sheet = parse('a { font-variant-numeric: tabular-nums } b { font-feature-settings: "ss01" 1 }');
  expect(usedFeatures([sheet])).toEqual([
    "calt",
    "ccmp",
    "clig",
    "kern",
    "liga",
    "locl",
    "mark",
    "mkmk",
    "rlig",
    "ss01",
    "tnum",
  ]);
});

test("of several formats only woff2 stays; a face without it is left alone", async () => {
  const clean = async (css: string) => (await postcss([woff2Only()]).process(css, { from: undefined })).css;
  expect(
    await clean(
      '@font-face{src:url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")}',
    ),
  ).toBe('@font-face{src:url(a.woff2) format("woff2")}');
  expect(await clean('@font-face{src:url(a.woff) format("woff")}')).toBe('@font-face{src:url(a.woff) format("woff")}');
});

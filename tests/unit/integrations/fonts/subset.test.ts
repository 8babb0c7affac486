import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { subset } from "../../../../src/integrations/fonts/subset.ts";

const read = (path: string) => readFileSync(createRequire(import.meta.url).resolve(path));
const serif = read("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2");
const katex = read("katex/dist/fonts/KaTeX_Main-Regular.woff2");

const cache = mkdtempSync(join(tmpdir(), "subset-"));
afterAll(() => rmSync(cache, { recursive: true }));

const codePoints = [..."Hamburgefonts"].map((each) => each.codePointAt(0) ?? 0).sort((a, b) => a - b);
const request = { font: serif, codePoints, weight: [400, 650] as const, features: ["kern"] };

test("fewer glyphs and weights make a smaller font, and one weight a smaller one still", async () => {
  const range = await subset(request, cache);
  const single = await subset({ ...request, weight: [400, 400] }, cache);
  expect(range.subarray(0, 4).toString()).toBe("wOF2");
  expect(range.byteLength).toBeLessThan(serif.byteLength / 5);
  expect(single.byteLength).toBeLessThan(range.byteLength);
});

test("a font without the axis is cut down all the same", async () => {
  const small = await subset({ ...request, font: katex }, cache);
  expect(small.byteLength).toBeLessThan(katex.byteLength / 5);
});

test("the same request gives the same bytes, from the cache and without it", async () => {
  const own = mkdtempSync(join(tmpdir(), "subset-"));
  try {
    const first = await subset(request, own);
    const [kept = ""] = readdirSync(own);
    expect(readdirSync(own)).toHaveLength(1);
    expect(first.equals(await subset(request, cache))).toBe(true);
    writeFileSync(join(own, kept), "kept");
    expect((await subset(request, own)).toString()).toBe("kept");
  } finally {
    rmSync(own, { recursive: true });
  }
});

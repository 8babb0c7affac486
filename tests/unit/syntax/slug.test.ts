import { VFile } from "vfile";
import { expect, it } from "vitest";
import { pageSlug, slugOf } from "../../../src/syntax/slug.ts";

it.each([
  ["content/models/clip.mdx", "clip"],
  ["content/sections/families/index.mdx", "families"],
  ["content/figures/clip-approach.mdx", "fig-clip-approach"],
  ["content\\sections\\Upper Case.mdx", "upper-case"],
  ["content/sections/Größe_2 (neu).mdx", "grosse-2-neu"],
  ["content/sections/図.mdx", "page"],
])("the page part of the anchors of %s is %s", (path, slug) => {
  expect(slugOf(new VFile({ path }))).toBe(slug);
});

it("a slug is its own slug", () => {
  expect(pageSlug(pageSlug("Upper  Case_"))).toBe(pageSlug("Upper  Case_"));
});

it("a glossary's slug overrules the path", () => {
  expect(slugOf(new VFile({ path: "content/glossary.yaml", data: { slug: "glossary" } }))).toBe("glossary");
});

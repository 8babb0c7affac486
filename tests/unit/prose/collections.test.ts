import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { manuscriptOf } from "../../../src/prose/collections.ts";
import { readManuscript } from "../../../src/prose/manuscript.ts";

it("the collections hold the manuscript that the folder holds, in the same order", async () => {
  const root = await mkdtemp(join(tmpdir(), "collections "));
  await cp("content", join(root, "content"), { recursive: true });
  const { pages, figures, terms, works, problems, files, ...survey } = await readManuscript(join(root, "content"), {
    cacheDir: join(root, "cache"),
  });
  await rm(root, { recursive: true });
  const entries = (folder: string) =>
    [...pages, ...figures]
      .filter(({ id }) => id.startsWith(`${folder}/`))
      .reverse()
      .map(({ segments: _, ...compiled }) => ({ id: compiled.id, data: { compiled } }));
  const collections: { [name: string]: { id: string; data: unknown }[] } = {
    sections: entries("sections"),
    models: entries("models"),
    figures: entries("figures"),
    survey: [{ id: "survey", data: { ...survey, files, problems } }],
    glossary: [{ id: "glossary", data: { terms, problems: [] } }],
    references: [{ id: "references", data: { works, problems: [] } }],
  };
  const withoutHtml = <Page extends object>(list: Page[]) => list.map((page) => ({ ...page, segments: [] }));
  expect(await manuscriptOf(async (name) => collections[name] ?? [])).toEqual({
    ...survey,
    pages: withoutHtml(pages),
    figures: withoutHtml(figures),
    terms,
    works,
    files,
    problems,
  });
});

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { manuscriptOf } from "../../../src/prose/collections.ts";
import { readManuscript } from "../../../src/prose/manuscript.ts";

const root = await mkdtemp(join(tmpdir(), "collections "));
vi.stubEnv("SURVEY_CACHE", join(root, "cache"));
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

it("the collections hold the manuscript that the folder holds, in the same order", async () => {
  await cp("content", join(root, "content"), { recursive: true });
  const manuscript = await readManuscript(join(root, "content"));
  const { pages, figures, terms, works, scoreboard, problems, files, ...survey } = manuscript;
  const entries = (folder: string) =>
    [...pages, ...figures]
      .filter(({ id }) => id.startsWith(`${folder}/`))
      .reverse()
      .map(({ id, digest, isStatic }) => ({ id, data: { compiled: { digest, isStatic } } }));
  const collections: { [name: string]: { id: string; data: unknown }[] } = {
    sections: entries("sections"),
    models: entries("models"),
    figures: entries("figures"),
    survey: [{ id: "survey", data: { ...survey, files, problems } }],
    glossary: [{ id: "glossary", data: { terms, problems: [] } }],
    references: [{ id: "references", data: { works, problems: [] } }],
    benchmarks: [{ id: "benchmarks", data: { scoreboard, problems: [] } }],
  };
  expect(await manuscriptOf(async (name) => collections[name] ?? [])).toEqual(manuscript);
});

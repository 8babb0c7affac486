import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bindBook } from "../../src/book/bind.ts";
import { asText } from "../../src/integrations/report/format.ts";
import { readManuscript } from "../../src/prose/manuscript.ts";
import { rules } from "../../src/syntax/problem.ts";

/*
 * A case is a file or a folder in mistakes/. `name.mdx` replaces the base survey's sections/case.mdx; a folder is
 * laid over the base survey, and `REMOVED` in a file takes it away. What the run must print stands in `name.txt`,
 * whole. A case without an expectation fails.
 */
const here = import.meta.dirname;
const mistakes = join(here, "mistakes");
const names = (await readdir(mistakes)).filter((name) => !name.endsWith(".txt")).sort();
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "survey cases "));
});
afterAll(() => rm(scratch, { recursive: true }));

async function report(name: string): Promise<string> {
  const content = join(scratch, name, "content");
  const source = join(mistakes, name);
  await cp(join(here, "base"), content, { recursive: true });
  if ((await stat(source)).isDirectory()) await lay(source, content);
  else await cp(source, join(content, "sections/case.mdx"));
  const manuscript = await readManuscript(content, { cacheDir: join(scratch, "cache") });
  return asText(bindBook(manuscript).problems);
}

async function lay(source: string, content: string): Promise<void> {
  await cp(source, content, { recursive: true });
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(path, "utf8")).trim() === "REMOVED") {
      await rm(join(content, path.slice(source.length)));
    }
  }
}

describe("a mistake is told whole and in its place", () => {
  it.each(names)("%s", async (name) => {
    const expectation = join(mistakes, `${name.replace(/\.mdx$/, "")}.txt`);
    const found = await report(name);
    if (process.env["UPDATE_CASES"]) await writeFile(expectation, found);
    expect(found).toBe(await readFile(expectation, "utf8"));
    expect(await report(name), "the same again, from the cache").toBe(found);
  });

  it("there is a case for every rule", async () => {
    const files = (await readdir(mistakes)).filter((name) => name.endsWith(".txt"));
    const texts = await Promise.all(files.map((name) => readFile(join(mistakes, name), "utf8")));
    expect(rules.filter((rule) => !texts.some((text) => text.includes(`  ${rule}\n`)))).toEqual([]);
  });
});

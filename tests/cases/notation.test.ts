import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSegments } from "../../src/prose/cache.ts";
import { readManuscript } from "../../src/prose/manuscript.ts";
import type { Segment } from "../../src/prose/page.ts";

/*
 * A case is a file: `notation/name.mdx` is what an author types, `notation/name.html` what it becomes, with each
 * component written as a tag that carries its properties as JSON. A case without an expectation fails.
 */
const folder = join(import.meta.dirname, "notation");
const names = (await readdir(folder)).filter((name) => name.endsWith(".mdx")).sort();
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "survey-notation-"));
});
afterAll(() => rm(scratch, { recursive: true }));

function print(segments: Segment[]): string {
  return segments
    .map((segment) => {
      if (typeof segment === "string") return segment;
      const { name, props, children } = segment;
      return `<${name} ${JSON.stringify(props)}>${print(children)}</${name}>`;
    })
    .join("");
}

describe("what an author types becomes", () => {
  it.each(names)("%s", async (name) => {
    const content = join(scratch, name, "content");
    await cp(join(import.meta.dirname, "base"), content, { recursive: true });
    const body = await readFile(join(folder, name), "utf8");
    await writeFile(join(content, "sections/case.mdx"), `---\ntitle: Case\nsummary: A case.\n---\n\n${body}`);
    const cacheDir = join(scratch, "cache");
    const { pages } = await readManuscript(content, { cacheDir });
    const page = pages.find(({ id }) => id === "sections/case");
    expect(page?.problems).toEqual([]);
    const found = `${print(readSegments(page?.digest ?? "", cacheDir))}\n`;
    const expectation = join(folder, name.replace(/\.mdx$/, ".html"));
    if (process.env["UPDATE_CASES"]) await writeFile(expectation, found);
    expect(found).toBe(await readFile(expectation, "utf8"));
  });
});

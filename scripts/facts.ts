import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentDir, pathIn, sourceFiles } from "../src/prose/folder.ts";
import { notationProcessor } from "../src/syntax/index.ts";
import { compare, type Exceptions, readExceptions } from "./facts/exceptions.ts";
import { type Passage, unsupported } from "./facts/passages.ts";

export interface FactsReport {
  /** Numbers without a citation. */
  open: { page: string; passage: Passage }[];
  /** Exceptions that name nothing any more. */
  idle: Exceptions["passages"];
  /** Exceptions in use. */
  excepted: number;
}

/** Every paragraph, cell and caption of the survey that has a number and no citation, less the named exceptions. */
export async function checkFacts(dir = contentDir()): Promise<FactsReport> {
  const list = join(dir, "own-numbers.yaml");
  const exceptions = existsSync(list) ? readExceptions(await readFile(list, "utf8")) : { names: [], passages: [] };
  const processor = notationProcessor();
  const pages = (await Promise.all(["sections", "models"].map((folder) => sourceFiles(dir, folder)))).flat();
  const found = await Promise.all(
    pages.map(async ({ id, file }) => {
      const source = await readFile(pathIn(dir, file), "utf8");
      return unsupported(source, file, exceptions.names, processor).map((passage) => ({ page: id, passage }));
    }),
  );
  return { ...compare(found.flat(), exceptions), excepted: exceptions.passages.length };
}

/** Prints the list; true if it is empty. */
export async function printFacts(): Promise<boolean> {
  const { open, idle, excepted } = await checkFacts();
  for (const { passage } of open) {
    const { file, line, under, text } = passage;
    console.log(`${file}:${line}  ${under}\n  ${text.slice(0, 160)}`);
  }
  for (const { page, under, table, begins } of idle) {
    console.log(`own-numbers.yaml: nothing on ${page} is "${begins ?? table ?? under ?? ""}" any more`);
  }
  console.log(`\n${open.length} passages with a number and no citation, ${excepted} exceptions with their reasons.`);
  return open.length === 0 && idle.length === 0;
}

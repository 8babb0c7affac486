import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { bindBook } from "../../book/bind.ts";
import { contentDir, readManuscript } from "../../prose/manuscript.ts";
import type { Problem } from "../../syntax/problem.ts";

/** Every problem of the survey in the content folder, read afresh, without Astro. `root` is the project's folder. */
export async function problemsOf(root: string): Promise<Problem[]> {
  const manuscript = await readManuscript(contentDir(root));
  return bindBook(manuscript, { mechanisms: await mechanisms(root) }).problems;
}

/** A mechanism is a folder of `src/mechanisms/`. */
async function mechanisms(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "src/mechanisms"), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

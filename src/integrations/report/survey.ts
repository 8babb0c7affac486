import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { bindBook } from "../../book/bind.ts";
import { contentDir, readManuscript } from "../../prose/manuscript.ts";
import type { Problem } from "../../syntax/problem.ts";

/** What must be known of a survey before it is built. */
export interface SurveyCheck {
  problems: Problem[];
  /** Whether a page or figure has an `import` or an expression. */
  computes: boolean;
}

/** Reads the survey in the content folder afresh, without Astro. `root` is the project's folder. */
export async function checkSurvey(root: string): Promise<SurveyCheck> {
  const manuscript = await readManuscript(contentDir(root));
  const { problems } = bindBook(manuscript, { mechanisms: await mechanisms(root) });
  return { problems, computes: [...manuscript.pages, ...manuscript.figures].some(({ isStatic }) => !isStatic) };
}

/** A mechanism is a folder of `src/mechanisms/`. */
async function mechanisms(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "src/mechanisms"), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

import { existsSync } from "node:fs";
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
  const { problems } = bindBook(manuscript, { mechanisms: await liveMechanisms(root) });
  return { problems, computes: [...manuscript.pages, ...manuscript.figures].some(({ isStatic }) => !isStatic) };
}

/**
 * The names that `<Mechanism>` may take: the folders of `src/mechanisms/` that have a component to show. Most have an
 * algorithm only, which tests and vectors run.
 */
export async function liveMechanisms(root: string): Promise<string[]> {
  const folder = join(root, "src/mechanisms");
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => existsSync(join(folder, name, "Mechanism.astro"))).sort();
}

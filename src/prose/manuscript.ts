import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../syntax/problem.ts";
import { noScores } from "./benchmarks.ts";
import { pruneSideFiles } from "./cache.ts";
import { type Compiler, type CompilerOptions, createCompiler } from "./compiler.ts";
import { dataFiles, readBenchmarks, readGlossary, readReferences, readSurvey } from "./data-files.ts";
import { kinds, nameOf, sourceFiles } from "./folder.ts";
import { withImages } from "./images.ts";
import type { Manuscript } from "./manuscript-model.ts";
import type { CompiledFacts } from "./page.ts";

export { contentDir } from "./folder.ts";

/** Everything in the content folder, file by file; what is wrong with it is in `problems`, here and in each page. */
export async function readManuscript(dir: string | URL, options: CompilerOptions = {}): Promise<Manuscript> {
  const folder = typeof dir === "string" ? dir : fileURLToPath(dir);
  const compiler = createCompiler(options);
  const files = filesOf(folder);
  const [lacking] = await folderProblems(folder);
  if (lacking) return nothing(files, lacking);
  const [survey, glossary, references, benchmarks] = await Promise.all([
    readSurvey(folder, compiler),
    readGlossary(folder, compiler),
    readReferences(folder, compiler),
    readBenchmarks(folder, compiler),
  ]);
  const [sections = [], models = [], figures = []] = await compileFolders(folder, compiler);
  const pages = [...sections, ...models];
  pruneSideFiles(new Set([...pages, ...figures].map((page) => page.digest)), options.cacheDir);
  const problems = [survey, glossary, references, benchmarks].flatMap((file) => file.problems);
  return {
    ...survey,
    pages,
    figures: await withImages(figures, folder),
    terms: glossary.terms,
    works: references.works,
    scoreboard: benchmarks.scoreboard,
    files,
    problems,
  };
}

async function compileFolders(folder: string, compiler: Compiler): Promise<CompiledFacts[][]> {
  const compiled: CompiledFacts[][] = [];
  for (const kind of Object.keys(kinds)) {
    compiled.push(await inTurn(await sourceFiles(folder, kind), (file) => compiler.compileFile(file)));
  }
  return compiled;
}

/** One after the other: the trees of a thousand pages at once would need more memory than all that comes later. */
async function inTurn<In, Out>(items: In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** Paths that problems name. */
export function filesOf(folder: string): Manuscript["files"] {
  const within = (name: string) => `${nameOf(folder)}/${name}`;
  return {
    survey: within(dataFiles.survey),
    glossary: within(dataFiles.glossary),
    bibliography: within(dataFiles.references),
    benchmarks: within(dataFiles.benchmarks),
  };
}

function nothing(files: Manuscript["files"], problem: Problem): Manuscript {
  return {
    surveyPlaces: {},
    surveyFields: {},
    pages: [],
    figures: [],
    terms: [],
    works: [],
    scoreboard: noScores,
    files,
    problems: [problem],
  };
}

/** The folder must be there and hold a page. */
export async function folderProblems(folder: string): Promise<Problem[]> {
  const file = nameOf(folder);
  const problem = (message: string, hint: string): Problem[] => [
    { file, rule: "content-exists", severity: "error", message, hint },
  ];
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    return problem(
      `There is no folder "${basename(folder)}" in ${dirname(folder)}.`,
      "A survey is written in content/; SURVEY_CONTENT names another folder.",
    );
  }
  const pages = await Promise.all(["sections", "models"].map((kind) => sourceFiles(folder, kind)));
  return pages.flat().length > 0
    ? []
    : problem("The survey has no page.", "Pages are files that end in .mdx, in sections/ and models/.");
}

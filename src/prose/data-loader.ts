import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { z } from "astro/zod";
import type { BenchmarksFile } from "./benchmarks.ts";
import { digestOf } from "./cache.ts";
import { type Compiler, createCompiler } from "./compiler.ts";
import {
  dataFiles,
  type GlossaryFile,
  type ReferencesFile,
  readBenchmarks,
  readGlossary,
  readReferences,
  readSurvey,
  type SurveyFile,
} from "./data-files.ts";
import { contentDir } from "./folder.ts";
import { filesOf, folderProblems } from "./manuscript.ts";
import type { Manuscript } from "./manuscript-model.ts";
import { watchFiles } from "./watch.ts";

/** What the one entry of each collection of data holds; its id is the collection's name. */
export interface DataFiles {
  survey: SurveyFile & Pick<Manuscript, "files">;
  glossary: GlossaryFile;
  references: ReferencesFile;
  benchmarks: BenchmarksFile;
}

const readers: { [name in keyof DataFiles]: (dir: string, compiler: Compiler) => Promise<DataFiles[name]> } = {
  survey: async (dir, compiler) => {
    const survey = await readSurvey(dir, compiler);
    return { ...survey, files: filesOf(dir), problems: [...survey.problems, ...(await folderProblems(dir))] };
  },
  glossary: readGlossary,
  references: readReferences,
  benchmarks: readBenchmarks,
};

/** A collection of one entry, which is the file: `survey.yaml`, `references.bib` …, with its problems. */
export function dataLoader<Name extends keyof DataFiles>(name: Name) {
  return {
    name: `data:${name}`,
    schema: z.custom<DataFiles[Name]>((value) => typeof value === "object"),
    load: async (context: LoaderContext) => {
      const dir = contentDir(fileURLToPath(context.config.root));
      const compiler = createCompiler();
      const path = join(dir, dataFiles[name]);
      const load = async () => {
        const data = { ...(await readers[name](dir, compiler)) } as { [key: string]: unknown };
        context.store.set({ id: name, data, digest: digestOf(JSON.stringify(data)) });
      };
      await load();
      watchFiles(context, dir, (changed) => changed === path, { changed: load, removed: load });
    },
  } satisfies Loader;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "astro/zod";
import type { Processor } from "unified";
import { figureSchema } from "../schemas/figure.ts";
import { modelSchema } from "../schemas/model.ts";
import { sectionSchema } from "../schemas/section.ts";
import { notationProcessor } from "../syntax/index.ts";
import { defaultCacheDir, digestOf, keep, readFacts, writeSideFiles } from "./cache.ts";
import { compile } from "./compile.ts";
import type { CompiledFacts } from "./page.ts";
import type { PageKind } from "./source.ts";
import { decode } from "./utf8.ts";

export interface CompilerOptions {
  /** Where side files are kept: `<cacheDir>/prose/`. */
  cacheDir?: string;
  /** Components that figures may use: the parts of a drawing, each a file of `src/components/diagram/` or `computed/`, and charts. */
  components?: readonly string[];
}

/** Compiles files, or takes from the side file what is compiled already. */
export interface Compiler {
  processor: Processor;
  compileFile(file: SourceFile): Promise<CompiledFacts>;
  /** What `make` makes of a data file, kept as pages are. */
  keep<Data>(file: string, bytes: Uint8Array, make: () => Promise<Data>): Promise<Data>;
}

/** A file of prose; `file` is what problems print. */
export interface SourceFile {
  kind: PageKind;
  id: string;
  file: string;
  path: string;
}

export const schemas: { [kind in PageKind]: z.ZodType } = {
  section: sectionSchema,
  model: modelSchema,
  figure: figureSchema,
};

/** One compiler for a whole run: the processor is made once. */
export function createCompiler(settings: CompilerOptions = {}): Compiler {
  const { cacheDir = defaultCacheDir(), components = drawingParts() } = settings;
  const options = { processor: notationProcessor({ components }), schemas };
  const pipeline = pipelineKey(components);
  return {
    processor: options.processor,
    keep: (file, bytes, make) => keep(digestOf(bytes, file, pipeline), make, cacheDir),
    async compileFile({ kind, id, file, path }) {
      const bytes = readFileSync(path);
      const digest = digestOf(bytes, id, file, pipeline);
      const known = readFacts(digest, cacheDir);
      if (known) return known;
      const { text, problem } = decode(bytes, file);
      const page = await compile({ kind, id, file, source: text, digest }, options);
      const whole = problem ? { ...page, problems: [problem, ...page.problems] } : page;
      writeSideFiles(whole, cacheDir);
      const { segments: _, ...facts } = whole;
      return facts;
    },
  };
}

function drawingParts(): string[] {
  const names = ["diagram", "computed", "chart"].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, "../components", folder)),
  );
  return names.flatMap((name) => /^(.+)\.astro$/.exec(name)?.[1] ?? []).sort();
}

/** A key of everything that makes HTML of a source: an edit of the pipeline leaves nothing stale. */
function pipelineKey(components: readonly string[]): string {
  const source = join(import.meta.dirname, "..");
  const folders = ["syntax", "prose", "schemas"].flatMap((folder) => {
    const names = readdirSync(join(source, folder))
      .filter((name) => name.endsWith(".ts"))
      .sort();
    return names.map((name) => join(source, folder, name));
  });
  const lock = join(source, "../package-lock.json");
  return digestOf(JSON.stringify(components), ...[...folders, lock].map((path) => readFileSync(path)));
}

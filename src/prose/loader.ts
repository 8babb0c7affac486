import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { z } from "astro/zod";
import { digestOf } from "./cache.ts";
import { type Compiler, type CompilerOptions, createCompiler, type SourceFile } from "./compiler.ts";
import { contentDir, sourceFile, sourceFiles } from "./folder.ts";
import { withImages } from "./images.ts";
import type { CompiledFacts } from "./page.ts";
import { isInside, watchFiles } from "./watch.ts";

/** The field that a collection's schema has beside those of the front matter: which side files hold the rest. */
export const compiledField = { compiled: z.strictObject({ digest: z.string(), isStatic: z.boolean() }) };

export type ProseFolder = "sections" | "models" | "figures";

/**
 * A collection of prose: every `.mdx` file below `content/<folder>/`. An entry's data is its front matter and
 * `compiled`. A page with mistakes is kept as it is, so that the dev server lives; the book tells of them.
 */
export function proseLoader(folder: ProseFolder, options: CompilerOptions = {}): Loader {
  return {
    name: `prose:${folder}`,
    load: async (context) => {
      const dir = contentDir(fileURLToPath(context.config.root));
      const compiler = createCompiler(options);
      const load = (file: SourceFile) => storeFile(file, dir, compiler, context);
      const files = await sourceFiles(dir, folder);
      await Promise.all(files.map(load));
      const ids = new Set(files.map((file) => file.id));
      for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
      const isOurs = (path: string) => path.endsWith(".mdx") && isInside(path, `${dir}/${folder}`);
      watchFiles(context, dir, isOurs, {
        changed: (path) => load(sourceFile(dir, folder, path)),
        removed: (path) => context.store.delete(sourceFile(dir, folder, path).id),
      });
    },
  };
}

/** Astro's own `glob()` calls this; its public types leave it out (7.3.4). */
type AssetStore = LoaderContext["store"] & { addAssetImports(assets: string[], filePath: string): void };

async function storeFile(
  source: SourceFile,
  dir: string,
  compiler: Compiler,
  context: LoaderContext,
): Promise<CompiledFacts> {
  const { store, config } = context;
  const compiled = await compiler.compileFile(source);
  const [page = compiled] = await withImages([compiled], dir);
  const digest = digestOf(page.digest, JSON.stringify(page.problems));
  const existing = store.get(source.id);
  const filePath = relative(fileURLToPath(config.root), source.path).split(sep).join("/");
  if (existing?.digest === digest && existing.filePath === filePath) {
    if (existing.deferredRender) store.addModuleImport(filePath);
    if (existing.assetImports?.length) (store as AssetStore).addAssetImports(existing.assetImports, filePath);
    return page;
  }
  const data = { ...page.frontMatter, compiled: { digest: page.digest, isStatic: page.isStatic } };
  store.set({
    id: source.id,
    data:
      page.problems.length > 0
        ? await dataOfFaulty(source, page, data, context)
        : await context.parseData({ id: source.id, data, filePath: source.path }),
    filePath,
    digest,
    ...(!page.isStatic && { deferredRender: true }),
  });
  return page;
}

/** With mistakes in it, front matter may not fit its schema; then it is kept unread. */
async function dataOfFaulty(
  { id, path }: SourceFile,
  { problems }: CompiledFacts,
  data: { [name: string]: unknown },
  context: LoaderContext,
): Promise<{ [name: string]: unknown }> {
  const readable = { ...data };
  if (!problems.some(({ rule }) => rule === "image-exists")) {
    return context.parseData({ id, data, filePath: path }).catch(() => readable);
  }
  // An image that is not there would end the build in Vite, far from the figure that names it.
  const { image: _, imageDark: __, ...rest } = readable;
  return rest;
}

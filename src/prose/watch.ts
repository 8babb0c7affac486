import { relative, resolve } from "node:path";
import type { LoaderContext } from "astro/loaders";

/** What to do when a file of ours appears, changes or goes. */
interface Handlers {
  changed(path: string): Promise<unknown>;
  removed(path: string): unknown;
}

/** In the dev server: tell of every change below `dir` to a file that is ours. A failure is logged, never thrown. */
export function watchFiles(
  { watcher, logger }: LoaderContext,
  dir: string,
  isOurs: (path: string) => boolean,
  { changed, removed }: Handlers,
): void {
  if (watcher === undefined) return;
  watcher.add(dir);
  const told = (handle: (path: string) => unknown) => async (changedPath: string) => {
    const path = resolve(changedPath);
    if (!isOurs(path)) return;
    try {
      await handle(path);
      logger.info(`Read ${relative(dir, path)} again`);
    } catch (error) {
      logger.error(`${relative(dir, path)}: ${(error as Error).message}`);
    }
  };
  watcher.on("add", told(changed));
  watcher.on("change", told(changed));
  watcher.on("unlink", told(removed));
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..");
}

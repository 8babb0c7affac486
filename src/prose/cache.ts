import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CompiledPage, Segment } from "./page.ts";

/** Where Astro keeps what it may lose, too; `SURVEY_CACHE` names another place. */
export function defaultCacheDir(): string {
  return process.env["SURVEY_CACHE"] ?? join(process.cwd(), "node_modules/.astro");
}

const dayInMs = 24 * 60 * 60 * 1000;

export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 32);
}

function sideFile(digest: string, cacheDir: string): string {
  return join(cacheDir, "prose", `${digest}.json`);
}

/** The compiled page of that digest; `undefined` where there is none that can be read whole. */
export async function readSideFile(digest: string, cacheDir = defaultCacheDir()): Promise<CompiledPage | undefined> {
  try {
    const page = JSON.parse(await readFile(sideFile(digest, cacheDir), "utf8")) as CompiledPage;
    return page.digest === digest && Array.isArray(page.segments) ? page : undefined;
  } catch {
    return undefined;
  }
}

/** Under another name first, so that no reader meets half a file. */
export async function writeSideFile(page: CompiledPage, cacheDir = defaultCacheDir()): Promise<void> {
  const path = sideFile(page.digest, cacheDir);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  await mkdir(join(cacheDir, "prose"), { recursive: true });
  await writeFile(unfinished, JSON.stringify(page));
  await rename(unfinished, path);
}

/** The finished HTML of a page, for the renderer. Throws where the loader has not compiled it. */
export async function readSegments(digest: string, cacheDir = defaultCacheDir()): Promise<Segment[]> {
  const page = await readSideFile(digest, cacheDir);
  if (page === undefined)
    throw new Error(`The compiled page ${digest} is missing in ${cacheDir}/prose. Run the build again.`);
  return page.segments;
}

/** Removes side files that this run did not use and that are a day old: another checkout or a test may use them. */
export async function pruneSideFiles(used: ReadonlySet<string>, cacheDir = defaultCacheDir()): Promise<void> {
  const folder = join(cacheDir, "prose");
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (used.has(name.replace(/\.json$/, ""))) continue;
    const path = join(folder, name);
    const made = await stat(path).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > dayInMs) await rm(path, { force: true });
  }
}

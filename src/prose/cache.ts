import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CompiledFacts, CompiledPage, Segment } from "./page.ts";

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

/** What is kept apart: the book reads the facts of all pages, a page only its own HTML. */
type Part = "facts" | "segments" | "data";

function sideFile(digest: string, part: Part, cacheDir: string): string {
  return join(cacheDir, "prose", `${digest}.${part}.json`);
}

/** The facts of the page of that digest; `undefined` where there is no side file that can be read whole. */
export async function readFacts(digest: string, cacheDir = defaultCacheDir()): Promise<CompiledFacts | undefined> {
  try {
    const facts = JSON.parse(await readFile(sideFile(digest, "facts", cacheDir), "utf8")) as CompiledFacts;
    return facts.digest === digest && Array.isArray(facts.problems) ? facts : undefined;
  } catch {
    return undefined;
  }
}

/** Writes both parts; the facts last, so that where they are, the HTML is, too. */
export async function writeSideFiles(
  { segments, ...facts }: CompiledPage,
  cacheDir = defaultCacheDir(),
): Promise<void> {
  await mkdir(join(cacheDir, "prose"), { recursive: true });
  await writeWhole(sideFile(facts.digest, "segments", cacheDir), JSON.stringify(segments));
  await writeWhole(sideFile(facts.digest, "facts", cacheDir), JSON.stringify(facts));
}

/** Under another name first, so that no reader meets half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.tmp`;
  await writeFile(unfinished, text);
  await rename(unfinished, path);
}

/** The finished HTML of a page, for the renderer. Throws where it is not there whole. */
export async function readSegments(digest: string, cacheDir = defaultCacheDir()): Promise<Segment[]> {
  const path = sideFile(digest, "segments", cacheDir);
  try {
    return JSON.parse(await readFile(path, "utf8")) as Segment[];
  } catch (cause) {
    throw new Error(`The compiled page ${path} cannot be read. Remove the folder and run the build again.`, { cause });
  }
}

/** What `make` makes of the inputs that `digest` stands for: from the side file where there is one, else made and kept. */
export async function keep<Data>(
  digest: string,
  make: () => Promise<Data>,
  cacheDir = defaultCacheDir(),
): Promise<Data> {
  const path = sideFile(digest, "data", cacheDir);
  try {
    return JSON.parse(await readFile(path, "utf8")) as Data;
  } catch {
    const data = await make();
    await mkdir(join(cacheDir, "prose"), { recursive: true });
    await writeWhole(path, JSON.stringify(data));
    return data;
  }
}

/** Removes side files that this run did not use and that are a day old: another checkout or a test may use them. */
export async function pruneSideFiles(used: ReadonlySet<string>, cacheDir = defaultCacheDir()): Promise<void> {
  const folder = join(cacheDir, "prose");
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (used.has(name.slice(0, name.indexOf(".")))) continue;
    const path = join(folder, name);
    const made = await stat(path).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > dayInMs) await rm(path, { force: true });
  }
}

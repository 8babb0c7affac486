import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CompiledFacts, CompiledPage, Segment } from "./page.ts";

/*
 * Side files: what is kept of a page between builds. They are read and written synchronously: a thousand small
 * files cost a third less so than through Node's thread pool.
 */

/** Where Astro keeps what it may lose, too; `SURVEY_CACHE` names another place. */
export function defaultCacheDir(): string {
  return process.env["SURVEY_CACHE"] ?? join(process.cwd(), "node_modules/.astro");
}

const monthInMs = 30 * 24 * 60 * 60 * 1000;

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
export function readFacts(digest: string, cacheDir = defaultCacheDir()): CompiledFacts | undefined {
  const facts = readJson(sideFile(digest, "facts", cacheDir)) as Partial<CompiledFacts> | undefined;
  return facts?.digest === digest && Array.isArray(facts.problems) ? (facts as CompiledFacts) : undefined;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Writes both parts; the facts last, so that where they are, the HTML is, too. */
export function writeSideFiles({ segments, ...facts }: CompiledPage, cacheDir = defaultCacheDir()): void {
  writeWhole(sideFile(facts.digest, "segments", cacheDir), segments);
  writeWhole(sideFile(facts.digest, "facts", cacheDir), facts);
}

/** Under another name first, so that no reader meets half a file. */
function writeWhole(path: string, data: unknown): void {
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(unfinished, JSON.stringify(data));
  } catch {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(data));
  }
  renameSync(unfinished, path);
}

/** The finished HTML of a page, for the renderer. Throws where it is not there whole. */
export function readSegments(digest: string, cacheDir = defaultCacheDir()): Segment[] {
  const path = sideFile(digest, "segments", cacheDir);
  const segments = readJson(path);
  if (!Array.isArray(segments)) {
    throw new Error(`The compiled page ${path} cannot be read. Remove its folder and run the build again.`);
  }
  return segments;
}

/** What `make` makes of the inputs that `digest` stands for: from the side file where there is one, else made and kept. */
export async function keep<Data>(
  digest: string,
  make: () => Promise<Data>,
  cacheDir = defaultCacheDir(),
): Promise<Data> {
  const path = sideFile(digest, "data", cacheDir);
  const kept = readJson(path);
  if (kept !== undefined) return kept as Data;
  const data = await make();
  writeWhole(path, data);
  return data;
}

/** Removes side files that this run did not use and that are a month old: another checkout or a test may use them. */
export function pruneSideFiles(used: ReadonlySet<string>, cacheDir = defaultCacheDir()): void {
  const folder = join(cacheDir, "prose");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (used.has(name.slice(0, name.indexOf(".")))) continue;
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false });
    if (made && Date.now() - made.mtimeMs > monthInMs) rmSync(path, { force: true });
  }
}

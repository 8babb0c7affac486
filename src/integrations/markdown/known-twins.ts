import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Twin } from "./twin.ts";

/** Raise when a page would be written differently. */
const version = "1";

/** Takes the twins of pages that have not changed since the last build from one file in `cache`. */
export class KnownTwins {
  readonly #cache: string;
  readonly #known: { [digest: string]: Twin };
  readonly #used: { [digest: string]: Twin } = {};

  constructor(cache: string) {
    this.#cache = cache;
    this.#known = read(join(cache, "twins.json"));
  }

  get(html: string, url: string, make: () => Twin): Twin {
    const digest = createHash("sha256")
      .update(version)
      .update(url)
      .update("\0")
      .update(html)
      .digest("hex")
      .slice(0, 32);
    const twin = this.#known[digest] ?? make();
    this.#used[digest] = twin;
    return twin;
  }

  /** Keeps the pages of this build, and no others. */
  save(): void {
    const file = join(this.#cache, "twins.json");
    mkdirSync(this.#cache, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(this.#used));
    renameSync(`${file}.${process.pid}`, file);
  }
}

/** A file that is missing or damaged knows nothing. */
function read(file: string): { [digest: string]: Twin } {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

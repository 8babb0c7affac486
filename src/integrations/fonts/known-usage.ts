import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addPage, charactersOf, emptyUsage, type Usage } from "./usage.ts";

/** The characters of one page as code points, by what chooses their face; it travels as JSON. */
interface PageUsage {
  text: readonly number[];
  code: readonly number[];
  emphasis: readonly number[];
  katex: [key: string, codePoints: readonly number[]][];
  formulaClasses: string[];
}

/** Raise when a page would be read differently. */
const version = "3";

/** Reads pages that have not changed since the last build from one file in `cache` instead of parsing them again. */
export class KnownUsage {
  readonly #cache: string;
  readonly #known: { [digest: string]: PageUsage };
  readonly #used: { [digest: string]: PageUsage } = {};

  constructor(cache: string) {
    this.#cache = cache;
    this.#known = read(join(cache, "usage.json"));
  }

  /** Adds what a page shows to `usage`; the keys of the faces of its formulas. */
  addTo(usage: Usage, html: string): string[] {
    const digest = createHash("sha256").update(version).update(html).digest("hex").slice(0, 32);
    const page = this.#known[digest] ?? usageOf(html);
    this.#used[digest] = page;
    usage.text.addCodePoints(page.text);
    usage.code.addCodePoints(page.code);
    usage.emphasis.addCodePoints(page.emphasis);
    for (const [key, codePoints] of page.katex) charactersOf(usage.katex, key).addCodePoints(codePoints);
    for (const each of page.formulaClasses) usage.formulaClasses.add(each);
    return page.katex.map(([key]) => key);
  }

  /** Keeps the pages of this build, and no others. */
  save(): void {
    const file = join(this.#cache, "usage.json");
    mkdirSync(this.#cache, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(this.#used));
    renameSync(`${file}.${process.pid}`, file);
  }
}

function usageOf(html: string): PageUsage {
  const usage = emptyUsage();
  addPage(usage, html);
  return {
    text: usage.text.codePoints(),
    code: usage.code.codePoints(),
    emphasis: usage.emphasis.codePoints(),
    katex: [...usage.katex].map(([key, characters]) => [key, characters.codePoints()]),
    formulaClasses: [...usage.formulaClasses],
  };
}

/** A file that is missing or damaged knows nothing. */
function read(file: string): { [digest: string]: PageUsage } {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

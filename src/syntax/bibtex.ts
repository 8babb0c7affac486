import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { type BibliographyEntry, type CslItem, rawFields, reduced } from "./bibliography-entry.ts";
import type { Position, Problem } from "./problem.ts";
import { byPosition } from "./report.ts";
import { locator } from "./trace.ts";

/** A run of the file from one `@` at the beginning of a line to the next. */
interface Chunk {
  /** `misc`, `string` … */
  type: string;
  key: string | undefined;
  text: string;
  offset: number;
}

const opening = /^[ \t]*@([A-Za-z]+)[ \t]*[{(]\s*([^\s,{}()=]*)/gm;
const rule = "bibliography-parses";
const asBibtex = {
  forceType: "@bibtex/text",
  target: "@csl/list+object",
  generateGraph: false,
  strict: true,
  maxChainLength: 10,
};

/**
 * Reads BibTeX with citation.js. Nothing is fetched. An entry that cannot be read is a problem at its place and
 * leaves the others as they are.
 */
export function readBibtex(written: string, file: string): { entries: BibliographyEntry[]; problems: Problem[] } {
  const source = written.replace(/^\uFEFF/, "");
  const chunks = chunksOf(source);
  const macros = chunks.filter(({ type }) => type === "string").map(({ text }) => text.replaceAll(/\s+/g, " "));
  const works = chunks.filter(({ type }) => !["string", "preamble", "comment"].includes(type));
  const place = locator(source);
  const found = { entries: [] as BibliographyEntry[], problems: [] as Problem[] };
  const problem = (offset: number, message: string, hint: string) => {
    const { line, column } = place(offset);
    found.problems.push({ file, at: { line, column }, rule, severity: "error", message, hint });
  };
  const first = new Map<string, number>();
  for (const chunk of works) {
    const { key, offset } = chunk;
    const mistake = mistakeOf(chunk);
    if (mistake !== undefined) problem(offset, mistake.message, mistake.hint);
    else if (key !== undefined && first.has(key)) {
      problem(
        offset,
        `There are two entries "${key}".`,
        `The first stands in line ${place(first.get(key) as number).line}; rename or remove one.`,
      );
    } else {
      first.set(key as string, offset);
      const { line, column } = place(offset);
      const entry = entryOf(chunk, macros, { line, column });
      if ("mistake" in entry)
        problem(
          offset + entry.into,
          `The entry "${key}" cannot be read: ${entry.mistake}.`,
          "Fields are name = {text}, with a comma after each.",
        );
      else found.entries.push(entry);
    }
  }
  found.problems.sort(byPosition);
  return found;
}

function chunksOf(source: string): Chunk[] {
  const starts = [...source.matchAll(opening)];
  return starts.map((match, index) => {
    const offset = match.index + match[0].indexOf("@");
    const text = source.slice(offset, starts[index + 1]?.index);
    return { type: (match[1] ?? "").toLowerCase(), key: match[2] || undefined, text, offset };
  });
}

function mistakeOf({ type, key, text }: Chunk): { message: string; hint: string } | undefined {
  if (key === undefined) return { message: `An entry of type ${type} has no key.`, hint: `Write @${type}{key, …}.` };
  if (endOf(text) !== undefined) return undefined;
  return { message: `The entry "${key}" does not end.`, hint: "A closing brace is missing; each { needs its }." };
}

/** Where an entry's last brace is; `undefined` where it is missing. */
function endOf(text: string): number | undefined {
  let depth = 0;
  for (let index = text.search(/[{(]/); index < text.length; index++) {
    const character = text[index];
    if (character === "\\") index += 1;
    else if (character === "{" || (character === "(" && depth === 0)) depth += 1;
    else if (
      (character === "}" || (character === ")" && depth === 1 && text.search(/[{(]/) === text.indexOf("("))) &&
      --depth === 0
    )
      return index + 1;
  }
  return undefined;
}

function entryOf(
  { key, text, offset: _, type }: Chunk,
  macros: string[],
  at: Position,
): BibliographyEntry | { mistake: string; into: number } {
  const bibtex = text.slice(0, endOf(text));
  const prefix = macros.join("");
  try {
    const [csl] = plugins.input.chain(prefix + bibtex, asBibtex) as CslItem[];
    const fields = rawFields(bibtex);
    return { ...reduced(csl ?? {}, fields), key: key as string, type: csl?.type ?? type, bibtex, at };
  } catch (error) {
    return { mistake: wording((error as Error).message), into: intoOf((error as Error).message, prefix, bibtex) };
  }
}

function wording(message: string): string {
  const [, expected, got] = /expected "(\w+)", got "(\w+)"/.exec(message) ?? [];
  const say = (token = "") =>
    ({ rbrace: "}", lbrace: "{", equals: "=", comma: "a comma", label: "a name", identifier: "a name" })[token] ??
    token;
  return expected ? `expected ${say(expected)}, found ${say(got)}` : "its syntax is not BibTeX";
}

/** How far into the entry the parser came. */
function intoOf(message: string, prefix: string, bibtex: string): number {
  const [, line, column] = /at line (\d+) col (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return 0;
  const lines = (prefix + bibtex).split("\n").slice(0, Number(line) - 1);
  return Math.max(0, lines.join("\n").length + (lines.length > 0 ? 1 : 0) + Number(column) - 1 - prefix.length);
}

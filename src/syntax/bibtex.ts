import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { Position, Problem } from "./problem.ts";
import { byPosition } from "./report.ts";
import { locator } from "./trace.ts";

/** A person or a body: `{ family: "Radford", given: "Alec" }`, `{ literal: "OpenAI" }`. */
export interface BibliographyName {
  family?: string;
  given?: string;
  literal?: string;
}

/** An entry as a reference list prints it. */
export interface BibliographyEntry {
  key: string;
  /** CSL type: `paper-conference`. */
  type: string;
  /** Plain text, capitals as written. */
  title: string;
  authors: BibliographyName[];
  year?: number;
  container?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  doi?: string;
  arxiv?: string;
  url?: string;
  /** As it stands in the file. */
  bibtex: string;
  at: Position;
}

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
const asBibtex = { forceType: "@bibtex/text", target: "@csl/list+object", generateGraph: false, strict: true, maxChainLength: 10 };

/**
 * Reads BibTeX with citation.js. Nothing is fetched. An entry that cannot be read is a problem at its place and
 * leaves the others as they are.
 */
export function readBibtex(source: string, file: string): { entries: BibliographyEntry[]; problems: Problem[] } {
  const chunks = chunksOf(source.replace(/^\uFEFF/, " "));
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
      problem(offset, `There are two entries "${key}".`, `The first stands in line ${place(first.get(key) as number).line}; rename or remove one.`);
    } else {
      first.set(key as string, offset);
      const { line, column } = place(offset);
      const entry = entryOf(chunk, macros, { line, column });
      if ("mistake" in entry) problem(offset + entry.into, `The entry "${key}" cannot be read: ${entry.mistake}.`, "Fields are name = {text}, with a comma after each.");
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
    else if ((character === "}" || (character === ")" && depth === 1 && text.search(/[{(]/) === text.indexOf("("))) && --depth === 0) return index + 1;
  }
  return undefined;
}

function entryOf({ key, text, offset: _, type }: Chunk, macros: string[], at: Position): BibliographyEntry | { mistake: string; into: number } {
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
  const say = (token = "") => ({ rbrace: "}", lbrace: "{", equals: "=", comma: "a comma", label: "a name", identifier: "a name" })[token] ?? token;
  return expected ? `expected ${say(expected)}, found ${say(got)}` : "its syntax is not BibTeX";
}

/** How far into the entry the parser came. */
function intoOf(message: string, prefix: string, bibtex: string): number {
  const [, line, column] = /at line (\d+) col (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return 0;
  const lines = (prefix + bibtex).split("\n").slice(0, Number(line) - 1);
  return Math.max(0, lines.join("\n").length + (lines.length > 0 ? 1 : 0) + Number(column) - 1 - prefix.length);
}

/** What citation.js gives of CSL-JSON. */
interface CslItem {
  type?: string;
  title?: string;
  author?: { family?: string; given?: string; literal?: string; "non-dropping-particle"?: string; suffix?: string }[];
  issued?: { "date-parts"?: (number | string)[][] };
  "container-title"?: string;
  publisher?: string;
  volume?: string | number;
  issue?: string | number;
  page?: string;
  DOI?: string;
  URL?: string;
}

function reduced(csl: CslItem, fields: Map<string, string>): Omit<BibliographyEntry, "key" | "type" | "bibtex" | "at"> {
  const year = Number(csl.issued?.["date-parts"]?.[0]?.[0]);
  const isArxiv = /^arxiv$/i.test(fields.get("archiveprefix") ?? fields.get("eprinttype") ?? "arxiv");
  const optional = {
    year: Number.isInteger(year) ? year : undefined,
    container: plain(csl["container-title"] ?? csl.publisher),
    volume: text(csl.volume),
    issue: text(csl.issue),
    pages: csl.page?.replaceAll(/-+/g, "–"),
    doi: csl.DOI,
    arxiv: isArxiv ? fields.get("eprint")?.replace(/^arxiv:/i, "") : undefined,
    url: csl.URL,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { title: plain(csl.title) ?? "", authors: (csl.author ?? []).map(nameOf), ...given };
}

function nameOf({ family, given, literal, suffix, ...name }: NonNullable<CslItem["author"]>[number]): BibliographyName {
  const whole = [name["non-dropping-particle"], family].filter(Boolean).join(" ");
  if (literal !== undefined || given === undefined) return { literal: literal ?? whole };
  return { family: suffix ? `${whole} ${suffix}` : whole, given };
}

const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));

/** citation.js marks emphasis with tags. */
function plain(value: string | undefined): string | undefined {
  return value?.replaceAll(/<\/?(?:i|b|sub|sup|span|nocase)(?:\s[^>]*)?>/g, "").replaceAll(/\s+/g, " ").trim();
}

/** Fields that CSL has no place for, as they are written. */
function rawFields(bibtex: string): Map<string, string> {
  const fields = bibtex.matchAll(/[{,]\s*(eprint|archiveprefix|eprinttype)\s*=\s*[{"]([^}"]*)[}"]/gi);
  return new Map(Array.from(fields, ([, name = "", value = ""]) => [name.toLowerCase(), value.trim()]));
}

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLParseError,
} from "yaml";
import type { Position, Problem, Rule } from "./problem.ts";
import { type Escape, trace } from "./trace.ts";

/** YAML with the place of everything in it. */
export interface YamlFile {
  /** `undefined` where it cannot be read. */
  value: unknown;
  /** The place of each value by its path: `outline.1.children.0.page`. */
  places: { [path: string]: Position };
  /** The place of each key by its path. */
  keys: { [path: string]: Position };
  /** For a text value, the offset in the source of each of its characters. */
  offsets(path: string): number[] | undefined;
  /** A number as its author wrote it: `88.0`. */
  written(path: string): string | undefined;
  problems: Problem[];
}

interface Found {
  places: { [path: string]: Position };
  keys: { [path: string]: Position };
  texts: Map<string, Scalar<string>>;
  numbers: Map<string, string>;
  place(offset: number): Position;
}

/**
 * Reads the YAML that stands in `source` from `from` to `to` (all of it, or front matter). Mistakes of syntax
 * become problems of that rule.
 */
export function readYaml(source: string, file: string, rule: Rule, from = 0, to = source.length): YamlFile {
  const counter = new LineCounter();
  const blanked = source.slice(0, from).replaceAll(/[^\r\n]/g, " ") + source.slice(from, to);
  const document = parseDocument(blanked, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const found: Found = { places: {}, keys: {}, texts: new Map(), numbers: new Map(), place };
  const problems = document.errors.map((error): Problem => {
    return { file, at: place(beginning(error, blanked)), rule, severity: "error", ...wording(error) };
  });
  if (problems.length === 0) collect(document.contents, [], found);
  const offsets = (path: string) => {
    const scalar = found.texts.get(path);
    return scalar && traceScalar(scalar, source);
  };
  return {
    value: problems.length === 0 ? toData(document) : undefined,
    places: found.places,
    keys: found.keys,
    offsets,
    written: (path) => found.numbers.get(path),
    problems,
  };
}

function toData(document: { toJS(): unknown }): unknown {
  return document.toJS();
}

function collect(node: Node | null, path: string[], found: Found): void {
  if (node === null || isAlias(node)) return;
  const here = path.join(".");
  found.places[here] ??= found.place(node.range?.[0] ?? 0);
  if (isScalar(node) && typeof node.value === "string") found.texts.set(here, node as Scalar<string>);
  if (isScalar(node) && typeof node.value === "number" && node.source !== undefined)
    found.numbers.set(here, node.source);
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) collect(item as Node, [...path, String(index)], found);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const range = (key as Node | null)?.range;
    if (range) found.keys[[...path, name].join(".")] = found.place(range[0]);
    collect(value as Node | null, [...path, name], found);
  }
}

const doubleQuoted: Escape = (source, offset) => (source[offset] === "\\" ? escapeLength(source, offset) : 0);
const singleQuoted: Escape = (source, offset) => (source.startsWith("''", offset) ? 2 : 0);

function escapeLength(source: string, offset: number): number {
  const kind = source[offset + 1];
  return kind === "x" ? 4 : kind === "u" ? 6 : kind === "U" ? 10 : 2;
}

function traceScalar({ value, type, range }: Scalar<string>, source: string): number[] {
  const [begin, end] = range ?? [0, source.length];
  if (type === "QUOTE_DOUBLE") return trace(value, source, begin + 1, end - 1, doubleQuoted);
  if (type === "QUOTE_SINGLE") return trace(value, source, begin + 1, end - 1, singleQuoted);
  if (type === "PLAIN") return trace(value, source, begin, end);
  const header = /^[|>][^\r\n]*(?:\r\n|\n|\r)/.exec(source.slice(begin, end))?.[0].length ?? 0;
  return trace(value, source, begin + header, end);
}

/** An open quotation mark is noticed at the end of the file; the mistake stands where it begins. */
function beginning({ message, pos: [offset] }: YAMLParseError, source: string): number {
  const mark = /closing (["'])quote/.exec(message)?.[1];
  return mark === undefined ? offset : Math.max(source.lastIndexOf(mark, offset - 1), 0);
}

/** The parser's words, or plainer ones for the mistakes that everyone makes. */
function wording({ code, message }: { code: string; message: string }): { message: string; hint?: string } {
  if (code === "DUPLICATE_KEY") return { message: "The field is given twice.", hint: "Keep one of the two." };
  if (code === "BLOCK_AS_IMPLICIT_KEY" || /Nested mappings/.test(message)) {
    return {
      message: 'A text contains ": ", which begins a field.',
      hint: "Put the text in quotation marks, or below after >-.",
    };
  }
  if (/closing ["']quote/.test(message))
    return { message: "A quotation mark is not closed.", hint: "Close it before the line ends." };
  if (/tab/i.test(code)) return { message: "A tab stands where only spaces may.", hint: "Indent with spaces." };
  const [first = ""] = message.split("\n");
  return { message: /[.!?]$/.test(first) ? first : `${first}.` };
}

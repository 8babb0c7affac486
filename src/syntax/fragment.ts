import type { Root, RootContent } from "mdast";
import type { Point } from "unist";
import { visit } from "unist-util-visit";
import { isJsx } from "./jsx.ts";

/** From a place in a value to its place in the source. */
export type ToSource = (offset: number) => Point;

/**
 * Markdown that stands in a value (a caption, a field of YAML) as nodes with the places of the source.
 * Throws what the parser throws, its place mapped too.
 */
export function parseFragment(parse: (value: string) => Root, value: string, toSource: ToSource): RootContent[] {
  let tree: Root;
  try {
    tree = parse(value);
  } catch (error) {
    throw moved(error, value, toSource);
  }
  visit(tree, (node) => {
    move(node, toSource);
    if (isJsx(node)) for (const attribute of node.attributes) move(attribute, toSource);
    if (node.type !== "citation") return;
    for (const place of [...node.items, ...node.mistakes]) place.at = toSource(place.at.offset ?? 0);
  });
  return tree.children;
}

/** The text of a fragment that is one paragraph; otherwise its blocks. */
export function unwrapped(nodes: RootContent[]): RootContent[] {
  const [only, ...more] = nodes;
  return only?.type === "paragraph" && more.length === 0 ? only.children : nodes;
}

function move(node: { position?: { start: Point; end: Point } | undefined }, toSource: ToSource): void {
  if (node.position === undefined) return;
  const { start, end } = node.position;
  node.position = { start: toSource(start.offset ?? 0), end: toSource(end.offset ?? 0) };
}

function moved(error: unknown, value: string, toSource: ToSource): unknown {
  const offset = syntaxPlace(error, value);
  if (offset === undefined) return error;
  const { reason } = error as { reason: string };
  return Object.assign(error as object, { place: toSource(offset), reason: withoutPlaces(reason) });
}

/** The parser names the place of an unclosed tag in its words only: `(1:3-1:6)`. */
export function withoutPlaces(reason: string): string {
  return reason.replaceAll(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, "");
}

/** Offset of a syntax error; of an unclosed tag or brace, where it was opened. */
export function syntaxPlace(error: unknown, source: string): number | undefined {
  const { place, reason = "" } = error as { place?: Point | { start: Point }; reason?: string };
  const [, line, column] = /^Expected a closing tag for .*? \((\d+):(\d+)/.exec(reason) ?? [];
  if (line === undefined || column === undefined) {
    const offset = place && ("start" in place ? place.start : place).offset;
    return /^Unexpected end of file in expression/.test(reason) ? openBrace(source, offset) : offset;
  }
  const before = source.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, Number(line) - 1);
  return before.join("").length + Number(column) - 1;
}

/** The last brace before a place that is not closed there; the place itself if it is one. */
function openBrace(source: string, end: number | undefined): number | undefined {
  if (end === undefined || source[end] === "{") return end;
  let closed = 0;
  for (let offset = end - 1; offset >= 0; offset--) {
    if (source[offset] === "}") closed += 1;
    else if (source[offset] === "{" && source[offset - 1] !== "\\") {
      if (closed === 0) return offset;
      closed -= 1;
    }
  }
  return end;
}

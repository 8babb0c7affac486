import type { Node, Point, Literal as UnistLiteral } from "unist";

/** One work of a citation, with the place of its key. */
export interface CitedWork {
  key: string;
  locator?: string;
  at: Point;
}

/** Why a group cannot be read. */
export interface GroupMistake {
  message: string;
  hint: string;
  at: Point;
}

/** `[@key, sec. 2; @key2]`, or `@key` in the sentence. */
export interface Citation extends Node {
  type: "citation";
  items: CitedWork[];
  narrative: boolean;
  mistakes: GroupMistake[];
}

/** `@fig-x` */
export interface CrossReference extends UnistLiteral {
  type: "crossReference";
  value: string;
}

declare module "mdast" {
  interface PhrasingContentMap {
    citation: Citation;
    crossReference: CrossReference;
  }
  interface RootContentMap {
    citation: Citation;
    crossReference: CrossReference;
  }
}

/** What a cross-reference can name: `fig-`, `sec-`, `eq-`, `tbl-`, `lst-`. */
export const labelPattern = /^(?:fig|sec|eq|tbl|lst)-/;

/** A run of a group's text; a group that goes over a line end has several. */
export interface Piece {
  text: string;
  start: Point;
}

const work = /^\s*@([A-Za-z0-9](?:[\w:.#$%+?~/-]*\w)?)\s*(?:,?\s*(\S[\s\S]*?))?\s*$/;
const form = "Write works as [@key, sec. 2; @key2]: a semicolon between works, a comma before the place in the work.";

/** `@a, sec. 2; @b` → two works; what cannot be read becomes a mistake at its place. */
export function readGroup(pieces: Piece[]): Pick<Citation, "items" | "mistakes"> {
  const items: CitedWork[] = [];
  const mistakes: GroupMistake[] = [];
  const text = pieces.map((piece) => piece.text).join("\n");
  let offset = 0;
  for (const part of text.split(";")) {
    const at = pointIn(pieces, offset + (part.length - part.trimStart().length));
    const [, key, locator] = work.exec(part) ?? [];
    const fault = faultOf(part.trim(), key, locator);
    if (fault !== undefined) mistakes.push({ at, message: fault, hint: form });
    if (key !== undefined && !labelPattern.test(key))
      items.push({ key, ...(locator && { locator: tidy(locator) }), at });
    offset += part.length + 1;
  }
  return { items, mistakes };
}

function faultOf(part: string, key: string | undefined, locator: string | undefined): string | undefined {
  if (part === "") return "A citation has an empty place between its semicolons.";
  if (key === undefined)
    return part.startsWith("@") ? "A citation has no key after its @." : `"${part}" is not a citation.`;
  if (labelPattern.test(key)) return `"@${key}" is a cross-reference and stands without brackets.`;
  if (locator?.includes("@")) return `Two works stand in one place: "${part}".`;
  return undefined;
}

const tidy = (text: string) => text.replaceAll(/\s+/g, " ");

function pointIn(pieces: Piece[], offset: number): Point {
  let begin = 0;
  for (const { text, start } of pieces) {
    const into = offset - begin;
    if (into <= text.length)
      return { line: start.line, column: start.column + into, offset: (start.offset ?? 0) + into };
    begin += text.length + 1;
  }
  return pieces[0]?.start ?? { line: 1, column: 1, offset: 0 };
}

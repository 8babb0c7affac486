import type { Node, Point, Position as Span } from "unist";
import type { VFile } from "vfile";
import type { Position, Problem, Rule } from "./problem.ts";

/** Where a mistake stands: a node, a span or a point of the tree. */
export type Place = Node | Span | Point | undefined;

/**
 * Note a mistake on the file, as unified does it: `report(file, "heading-order", node, "…", "…")`.
 * `problemsOf` turns the notes into problems.
 */
export function report(file: VFile, rule: Rule, place: Place, message: string, hint?: string): void {
  const note = file.message(message, { ruleId: rule, source: "survey", place: pointOf(place) });
  note.fatal = true;
  note.note = hint;
}

/** The mistakes noted on a file, in the order of their positions. */
export function problemsOf(file: VFile, path: string): Problem[] {
  const notes = file.messages.filter((message) => message.source === "survey");
  return notes.map((note) => problemOf(note, path)).sort(byPosition);
}

function problemOf(note: VFile["messages"][number], file: string): Problem {
  return {
    file,
    ...(note.line !== undefined && note.column !== undefined && { at: { line: note.line, column: note.column } }),
    rule: note.ruleId as Rule,
    severity: note.fatal ? "error" : "warning",
    message: note.reason,
    ...(note.note !== undefined && { hint: note.note }),
  };
}

/** Sorting by place; what concerns the whole file comes first. */
export function byPosition(a: { at?: Position }, b: { at?: Position }): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}

/** `{ line, column }` of the beginning of a node. */
export function startOf(node: Node): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function pointOf(place: Place): Point | undefined {
  if (place === undefined) return undefined;
  if ("type" in place) return place.position?.start;
  return "start" in place ? place.start : place;
}

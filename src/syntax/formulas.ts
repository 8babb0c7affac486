import type { Element, Nodes, Root } from "hast";
import type { ParseError } from "katex";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./report.ts";
import { placeWithin } from "./trace.ts";

/**
 * KaTeX's settings: HTML to see and MathML to hear, and no leniency, so that a mistake is a problem and never red
 * text.
 */
export const katexOptions = { output: "htmlAndMathml", strict: "error", trust: false } as const;

/**
 * After rehype-katex: its messages become problems at the place within the formula, and a formula that KaTeX
 * cannot set stands as its source.
 */
export function rehypeFormulaMistakes() {
  return (tree: Root, file: VFile): undefined => nameFormulaMistakes(tree, file);
}

export function nameFormulaMistakes(tree: Root, file: VFile): undefined {
  const notes = file.messages.filter((message) => message.source === "rehype-katex");
  if (notes.length === 0) return;
  file.messages = file.messages.filter((message) => message.source !== "rehype-katex");
  for (const note of notes) reportFormula(file, note);
  const faulty = new Set(notes.map((note) => texOf(note.ancestors?.at(-1))));
  visit(tree, "element", (node, index, parent) => {
    if (!hasClass(node, "katex") && !hasClass(node, "katex-error")) return undefined;
    const tex = sourceOf(node);
    if (faulty.has(tex) && parent && index !== undefined) parent.children[index] = asSource(tex);
    return SKIP;
  });
}

declare module "hast" {
  interface ElementData {
    /** The TeX of a formula that is finished HTML already. */
    tex?: string;
  }
}

/** KaTeX keeps the TeX beside its MathML, or writes it out where it gave up. */
export function sourceOf(node: Nodes): string {
  if (node.type === "element" && node.data?.tex !== undefined) return node.data.tex;
  if (hasClass(node, "katex-html")) return "";
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const children = node.children as Nodes[];
  const tex = children.find((child) => child.type === "element" && child.tagName === "annotation");
  return tex ? sourceOf({ ...(tex as Element), tagName: "code" }) : children.map(sourceOf).join("");
}

const texOf = (node: unknown) =>
  ((node as Element | undefined)?.children ?? []).map((child) => ("value" in child ? child.value : "")).join("");

function reportFormula(file: VFile, note: VFile["messages"][number]): void {
  const cause = note.cause as Partial<ParseError> & Error;
  const element = note.ancestors?.at(-1) as Element | undefined;
  const at = placeWithin(element?.position, texOf(element), cause.position ?? 0, String(file));
  const raw = cause.rawMessage ?? cause.message;
  report(file, "math-parses", at, wording(raw), hintFor(raw));
}

function wording(raw: string): string {
  const unknown = /^Undefined control sequence: (.*)$/.exec(raw)?.[1];
  const plain =
    unknown === undefined
      ? raw
          .replaceAll(/\s+/g, " ")
          .replace(/^LaTeX-incompatible input and strict mode is set to 'error': /, "")
          .replace(/ \[\w+\]$/, "")
          .replace(/'EOF'|\bEOF\b/g, "the end of the formula")
      : `KaTeX knows no command ${unknown}`;
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}

function hintFor(raw: string): string {
  if (raw.startsWith("Undefined control")) return "See https://katex.org/docs/supported for what it knows.";
  if (/Expected '}'|Expected '\\right'|Expected '&'|Unexpected end/.test(raw))
    return "Close what was opened: { }, \\left \\right, \\begin \\end.";
  if (/unicodeText/.test(raw)) return "Put words into \\text{…}.";
  return "The formula is set by KaTeX: https://katex.org/docs/supported.";
}

function asSource(value: string): Element {
  return { type: "element", tagName: "code", properties: { className: ["tex"] }, children: [{ type: "text", value }] };
}

export function hasClass(node: Nodes, name: string): boolean {
  const classes = node.type === "element" ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

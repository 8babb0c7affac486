import type { Element, Nodes, Root } from "hast";
import type { ParseError } from "katex";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { report } from "./report.ts";
import { locator, trace } from "./trace.ts";

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
  if (notes.length > 0) {
    file.messages = file.messages.filter((message) => message.source !== "rehype-katex");
    for (const note of notes) reportFormula(file, note);
  }
  visit(tree, "element", (node, index, parent) => {
    if (notes.length === 0 && hasClass(node, "katex")) return SKIP;
    if (hasClass(node, "katex-error") && parent && index !== undefined) parent.children[index] = asSource(node);
    return undefined;
  });
}

function reportFormula(file: VFile, note: VFileMessage): void {
  const cause = note.cause as Partial<ParseError> & Error;
  const element = note.ancestors?.at(-1) as Element | undefined;
  const { start, end } = element?.position ?? {};
  const source = String(file);
  const tex = element?.children[0]?.type === "text" ? element.children[0].value : "";
  const known = start?.offset !== undefined && end?.offset !== undefined && typeof cause.position === "number";
  const offsets = known ? trace(tex, source, start.offset as number, end.offset as number) : [];
  const at = known ? locator(source)(offsets[Math.min(cause.position as number, tex.length)] as number) : start;
  const raw = cause.rawMessage ?? cause.message;
  report(file, "math-parses", at, wording(raw), hintFor(raw));
}

function wording(raw: string): string {
  const unknown = /^Undefined control sequence: (.*)$/.exec(raw)?.[1];
  const plain = unknown === undefined ? raw.replaceAll(/\s+/g, " ").replace(/'EOF'|\bEOF\b/g, "the end of the formula") : `KaTeX knows no command ${unknown}`;
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}

function hintFor(raw: string): string {
  if (raw.startsWith("Undefined control")) return "See https://katex.org/docs/supported for what it knows.";
  if (/Expected '}'|Expected '\\right'|Expected '&'|Unexpected end/.test(raw)) return "Close what was opened: { }, \\left \\right, \\begin \\end.";
  if (/LaTeX-incompatible input.*unicodeText/.test(raw)) return "Put words into \\text{…}.";
  return "The formula is set by KaTeX: https://katex.org/docs/supported.";
}

function asSource(node: Element): Element {
  return { type: "element", tagName: "code", properties: { className: ["tex"] }, children: node.children };
}

export function hasClass(node: Nodes, name: string): boolean {
  const classes = node.type === "element" ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

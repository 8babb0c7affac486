import type { ElementContent } from "hast";
import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type {} from "remark-math";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { block } from "./captions.ts";
import { textJsx } from "./jsx.ts";
import { report } from "./report.ts";

type Display = Extract<RootContent, { type: "math" }>;
type Inline = Extract<PhrasingContent, { type: "inlineMath" }>;

const labelCommand = /\\label\s*\{([^}]*)\}/g;

/**
 * Display formulas in their scrolling box, numbered where they carry a label:
 *
 * `$$ \label{eq-x} a $$` → `<div class="equation" id="eq-x"><div class="formula" …>a</div><Number label="eq-x"/></div>`
 */
export function remarkFormulas() {
  return (tree: Root, file: VFile): undefined => boxFormulas(tree, file);
}

export function boxFormulas(tree: Root, file: VFile): undefined {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const display = node.type === "math" ? node : node.type === "paragraph" ? loneFormula(node, file) : undefined;
    if (display !== undefined) parent.children.splice(index, 1, boxed(display, file) as never);
    if (node.type === "inlineMath") checkInline(node, file);
    return display === undefined ? undefined : index + 1;
  });
}

/** `$$a$$` alone in its paragraph is a display formula, though Markdown reads it as text. */
function loneFormula(node: Paragraph, file: VFile): Inline | undefined {
  const [only, ...more] = node.children;
  if (only?.type !== "inlineMath" || more.length > 0) return undefined;
  return String(file).startsWith("$$", only.position?.start.offset) ? only : undefined;
}

function boxed(node: Display | Inline, file: VFile): RootContent {
  const label = takeLabel(node, file);
  const role = { tabIndex: 0, role: "group", ariaLabel: label === undefined ? "Formula" : "Equation" };
  const formula = block("div", { className: ["formula"], ...role }, [asTex(node, "math-display")], node.position);
  if (label === undefined) return formula;
  const number = textJsx("Number", { label }, undefined);
  return block("div", { className: ["equation"], id: label }, [formula, { ...number, type: "mdxJsxFlowElement" }], node.position);
}

/** The formula's label; its place is filled with spaces, so that places in the formula stay true. */
function takeLabel(node: Display | Inline, file: VFile): string | undefined {
  const labels = [...node.value.matchAll(labelCommand)].map((match) => match[1] ?? "");
  node.value = node.value.replaceAll(labelCommand, (command) => " ".repeat(command.length));
  const [label] = labels;
  if (labels.length > 1) {
    report(file, "math-parses", node, `A formula has one label, but this one has ${labels.length}.`, "Split it, or keep one \\label.");
  } else if (label !== undefined && !/^eq-[A-Za-z0-9][\w-]*$/.test(label)) {
    const hint = `Write \\label{eq-${label.replace(/^[A-Za-z]+[:-](?=.)/, "").replaceAll(/[^\w-]+/g, "-")}}.`;
    report(file, "math-parses", node, `The label of a formula begins with eq-, but this is "${label}".`, hint);
  }
  return label;
}

function checkInline(node: Inline, file: VFile): void {
  if (node.value.search(labelCommand) < 0) return;
  takeLabel(node, file);
  report(file, "math-parses", node, "A numbered formula stands in a paragraph of its own.", "Put $$ … $$ on lines of their own.");
}

/** What rehype-katex looks for, with the place that its messages need. */
function asTex(node: Display | Inline, kind: string): unknown {
  const text: ElementContent = { type: "text", value: node.value };
  const hProperties = { className: ["language-math", kind] };
  return { type: "inlineMath", value: node.value, data: { hName: "code", hProperties, hChildren: [text] }, position: node.position };
}

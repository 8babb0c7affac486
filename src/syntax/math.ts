import type { ElementContent } from "hast";
import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type {} from "remark-math";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { block } from "./captions.ts";
import { textJsx } from "./jsx.ts";
import { report } from "./report.ts";
import { isUnclosed, refuseCommands, type Tex } from "./tex.ts";
import { placeWithin } from "./trace.ts";

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
    if (node.type === "math" && isUnclosed(node.position, String(file))) {
      report(file, "math-parses", node, "The formula does not end.", "Close it with $$ on a line of its own.");
      parent.children.splice(index, 1);
      return index;
    }
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
  const tex = withoutLabel(node, file);
  refuseNumbers(tex, file);
  const isRefused = refuseCommands(tex, file);
  const { label } = tex;
  const box = { tabIndex: 0, role: "group", ariaLabel: label === undefined ? "Formula" : "Equation" };
  const formula = block(
    "div",
    { className: ["formula"], ...box },
    [isRefused ? asSource(tex) : asKatex(tex)],
    node.position,
  );
  if (label === undefined) return formula;
  const number = { ...textJsx("Number", { label }, undefined), type: "mdxJsxFlowElement" };
  return block("div", { className: ["equation"], id: label }, [formula, number], node.position);
}

/** Takes the label off. One at the beginning is cut, one within becomes spaces: places in the formula stay true. */
function withoutLabel({ value, position }: Display | Inline, file: VFile): Tex & { label?: string } {
  const [first, ...more] = value.matchAll(labelCommand);
  if (first === undefined) return { value, position };
  const label = first[1] ?? "";
  if (more.length > 0) {
    report(
      file,
      "math-parses",
      position,
      `A formula has one label, but this one has ${more.length + 1}.`,
      "Split it, or keep one \\label.",
    );
  } else if (!/^eq-[A-Za-z0-9][\w-]*$/.test(label)) {
    const hint = `Write \\label{eq-${label.replace(/^[A-Za-z]+[:-](?=.)/, "").replaceAll(/[^\w-]+/g, "-")}}.`;
    report(file, "math-parses", position, `The label of a formula begins with eq-, but this is "${label}".`, hint);
  }
  const blank = value.replaceAll(labelCommand, (command) => " ".repeat(command.length));
  const rest = blank.trimStart();
  const start = position && placeWithin(position, value, value.length - rest.length, String(file));
  return { label, value: rest, position: position && start && { ...position, start } };
}

const numbering = /\\begin\{(equation|align|alignat|gather|multline|eqnarray)\}|\\tag\b/;

/** Numbers are counted by the build; these would print their own beside them. */
function refuseNumbers({ value, position }: Tex, file: VFile): void {
  const found = numbering.exec(value);
  if (found === null) return;
  const at = placeWithin(position, value, found.index, String(file));
  const hint =
    found[1] === undefined
      ? "Write \\label{eq-x} in its place."
      : `Write \\begin{${inner(found[1])}}, and \\label{eq-x} if the formula is numbered.`;
  report(file, "math-parses", at, `${found[0]} numbers the formula by itself.`, hint);
}

const inner = (name: string) => (name.startsWith("gather") ? "gathered" : "aligned");

function checkInline(node: Inline, file: VFile): void {
  if (/^\d/.test(String(file).slice(node.position?.end.offset))) {
    report(
      file,
      "math-parses",
      node,
      "A $ and the next one make a formula of what stands between them.",
      "For a sum of money, write \\$.",
    );
  }
  if (refuseCommands({ value: node.value, position: node.position }, file)) {
    node.data = asSource({ value: node.value, position: node.position }).data;
    return;
  }
  if (node.value.search(labelCommand) < 0) return;
  report(
    file,
    "math-parses",
    node,
    "A numbered formula stands in a paragraph of its own.",
    "Put $$ … $$ on lines of their own.",
  );
  node.data = {
    ...node.data,
    hChildren: [{ type: "text", value: node.value.replaceAll(labelCommand, "") }],
  } as Inline["data"] & object;
}

/** What no plugin after this one takes for a formula. */
function asSource({ value, position }: Tex): Inline {
  const data = { hName: "code", hProperties: { className: ["tex"] }, hChildren: [{ type: "text" as const, value }] };
  return { type: "inlineMath", value, data: data as Inline["data"] & object, ...(position && { position }) };
}

/** What rehype-katex looks for, with the place that its messages need. */
function asKatex({ value, position }: Tex): unknown {
  const text: ElementContent = { type: "text", value };
  const hProperties = { className: ["language-math", "math-display"] };
  return {
    type: "inlineMath",
    value,
    data: { hName: "code", hProperties, hChildren: [text] },
    ...(position && { position }),
  };
}

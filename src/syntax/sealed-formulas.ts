import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { hasClass, sourceOf } from "./formulas.ts";

/** Stands around a formula while rehype-katex sets it. */
const wrapper = "new-formula";

/**
 * A formula that is set once stays set: the same symbol stands in a text a hundred times, and KaTeX's tree of spans
 * is the largest part of a page. A pair of plugins, one before rehype-katex and one after it:
 *
 * `<code class="language-math math-inline">N</code>` → `<span class="katex">` with finished HTML in it, which no later
 * plugin walks through. Only for a compiler that writes HTML; `@astrojs/mdx` needs the elements.
 */
export function sealedFormulas() {
  const known = new Map<string, ElementContent[]>();
  return {
    rehypeKnownFormulas: () => (tree: Root) => replaceKnown(tree, known),
    rehypeSealFormulas: () => (tree: Root) => sealNew(tree, known),
  };
}

function replaceKnown(tree: Root, known: Map<string, ElementContent[]>): undefined {
  visit(tree, "element", (node, index, parent) => {
    if (!hasClass(node, "language-math") || parent === undefined || index === undefined) return undefined;
    const key = keyOf(node);
    const sealed = known.get(key);
    const instead = sealed ?? [{ type: "element" as const, tagName: wrapper, properties: { key }, children: [node] }];
    parent.children.splice(index, 1, ...instead);
    return index + instead.length;
  });
}

function sealNew(tree: Root, known: Map<string, ElementContent[]>): undefined {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== wrapper || parent === undefined || index === undefined) return undefined;
    const sealed = node.children.map(seal);
    // What KaTeX could not set is told wherever it stands.
    if (!node.children.some((child) => hasClass(child, "tex"))) known.set(String(node.properties["key"]), sealed);
    parent.children.splice(index, 1, ...sealed);
    return index + sealed.length;
  });
}

/** `<span class="katex">…</span>` with its content as one string; around it, `katex-display` stays an element. */
function seal(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  if (!hasClass(node, "katex")) return { ...node, children: node.children.map(seal) };
  const value = toHtml({ type: "root", children: node.children });
  return { ...node, data: { tex: sourceOf(node) }, children: [{ type: "raw", value }] };
}

function keyOf(node: Element): string {
  const tex = node.children.map((child) => ("value" in child ? child.value : "")).join("");
  return `${hasClass(node, "math-display") ? "display" : "inline"} ${tex}`;
}

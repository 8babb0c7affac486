import type { Element, Nodes } from "hast";
import { toHtml } from "hast-util-to-html";
import { hasClass, sourceOf } from "../syntax/formulas.ts";
import { isJsx } from "../syntax/jsx.ts";

/** Words of a node, its formulas as TeX, its components left out but for what stands in them. */
export function plainText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (hasClass(node, "katex")) return sourceOf(node).trim();
  return "children" in node ? (node.children as Nodes[]).map(plainText).join("") : "";
}

/** A heading's HTML without its permalink, its components reduced to their words. */
export function innerHtml(node: Element): string {
  const [only] = node.children;
  const inner = only?.type === "element" && hasClass(only, "permalink") ? only.children : node.children;
  return toHtml({ type: "root", children: withoutComponents(inner) }, { allowDangerousHtml: true }).trim();
}

function withoutComponents(nodes: Element["children"]): Element["children"] {
  return nodes.flatMap((node): Element["children"] => {
    if (isJsx(node)) return withoutComponents(node.children as Element["children"]);
    if (node.type.startsWith("mdx")) return [];
    return [node.type === "element" ? { ...node, children: withoutComponents(node.children) } : node];
  });
}

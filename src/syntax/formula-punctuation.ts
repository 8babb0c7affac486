import type { ElementContent, Root, RootContent } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { hasClass } from "./formulas.ts";

/** What a line must not end with, before a formula. */
const opening = /[([{“‘]+$/u;

/** What a line must not begin with, after a formula: punctuation, or the end of a word as in “$k$th”. */
const closing = /^(?:\p{Ll}{1,2}(?!\p{L}))?[^\s\p{L}\p{N}([{“‘@$]*/u;

/**
 * Before rehype-katex: browsers break a line between a formula and the comma after it, for they take a formula for a
 * box. `<code class="language-math math-inline">N</code>,` → `<span class="unbroken"><code …>N</code>,</span>`
 */
export function rehypeFormulaPunctuation() {
  return (tree: Root): undefined => keepPunctuation(tree);
}

export function keepPunctuation(tree: Root): undefined {
  visit(tree, "element", (node, index, parent) => {
    if (!hasClass(node, "math-inline") || parent === undefined || index === undefined) return undefined;
    const siblings = parent.children as RootContent[];
    const before = cut(siblings[index - 1], opening);
    const after = cut(siblings[index + 1], closing);
    if (before === "" && after === "") return SKIP;
    const text = (value: string): ElementContent[] => (value === "" ? [] : [{ type: "text", value }]);
    siblings[index] = {
      type: "element",
      tagName: "span",
      properties: { className: ["unbroken"] },
      children: [...text(before), node, ...text(after)],
    };
    return [SKIP, index + 1];
  });
}

/** Takes from a text what the pattern finds at its end or beginning. */
function cut(node: RootContent | undefined, pattern: RegExp): string {
  if (node?.type !== "text") return "";
  const found = pattern.exec(node.value)?.[0] ?? "";
  if (found !== "") node.value = node.value.replace(pattern, "");
  return found;
}

import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { isJsx } from "./jsx.ts";

/**
 * Margin notes: `<Note>…</Note>` → `<aside class="note" role="note" aria-label="Margin note 1">…</aside>`; within a
 * paragraph, where no block may stand, a `<span>`. A note is no landmark: a page may have many.
 */
export function rehypeNotes() {
  return (tree: Root): undefined => setNotes(tree);
}

export function setNotes(tree: Root): undefined {
  let count = 0;
  visit(tree, (node, index, parent) => {
    if (!isJsx(node) || node.name !== "Note" || parent === undefined || index === undefined) return;
    count += 1;
    const properties = { className: ["note"], role: "note", ariaLabel: `Margin note ${count}` };
    const isBlock = (node.type as string) === "mdxJsxFlowElement";
    const note: Element = {
      type: "element",
      tagName: isBlock ? "aside" : "span",
      properties,
      children: node.children as ElementContent[],
    };
    parent.children[index] = note;
    return index;
  });
}

import type { PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";

/**
 * A component alone in a paragraph is a block: `<p><Figure/></p>` → `<Figure/>`. MDX does the same before it
 * calls our list; here it makes both compilers see one tree.
 */
export function remarkUnravel() {
  return (tree: Root): undefined => unravel(tree);
}

export function unravel(tree: Root): undefined {
  visit(tree, "paragraph", (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.children.some(isMdx)) return;
    if (!node.children.every((child) => isMdx(child) || isBlank(child))) return;
    const blocks = node.children.filter((child) => !isBlank(child)).map(asBlock);
    parent.children.splice(index, 1, ...(blocks as never[]));
    return index;
  });
}

const isMdx = (node: PhrasingContent) => node.type === "mdxJsxTextElement" || node.type === "mdxTextExpression";
const isBlank = (node: PhrasingContent) => node.type === "text" && node.value.trim() === "";

function asBlock(node: PhrasingContent): RootContent {
  if (node.type === "mdxJsxTextElement") return { ...node, type: "mdxJsxFlowElement" } as RootContent;
  return { ...node, type: "mdxFlowExpression" } as RootContent;
}

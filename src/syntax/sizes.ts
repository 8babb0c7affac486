import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** A size stays on one line: the spaces of `1,920 × 1,080` become no-break spaces, but not in code. */
export function rehypeSizes() {
  return (tree: Root): undefined => {
    visit(tree, (node) => {
      if (node.type === "element" && node.tagName === "code") return SKIP;
      if (node.type === "text") node.value = node.value.replace(/(?<=\d) × (?=\d)/gu, "\u00a0×\u00a0");
      return undefined;
    });
  };
}

import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** In a size, `1,920 × 1,080`, and between a number, or a component that prints one, and what it counts. */
const tight = /(?<=\d) (?=× \d)|(?<=\d ×) (?=\d)|(?<=\d|^) (?=%|(?:m|b|tr)illion\b)/gu;

/** What is read as one number stays on one line: its spaces become no-break spaces, but not in code. */
export function rehypeSizes() {
  return (tree: Root): undefined => {
    visit(tree, (node) => {
      if (node.type === "element" && node.tagName === "code") return SKIP;
      if (node.type === "text") node.value = node.value.replace(tight, "\u00a0");
      return undefined;
    });
  };
}

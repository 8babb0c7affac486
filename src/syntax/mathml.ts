import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** How many children an element of MathML has, where the number is fixed. */
const arity: { [tag: string]: number } = { msub: 2, msup: 2, munder: 2, mover: 2, mfrac: 2, msubsup: 3, munderover: 3 };

/** Elements of MathML that hold text and nothing else. */
const tokens = new Set(["mi", "mn", "mo"]);

/** The invisible sign between a function's name and its argument. */
const application = "\u2061";

/**
 * After rehype-katex: what KaTeX writes for `x_{\min}` and for `\underset{x}{\arg\min}` is no MathML, and a screen
 * reader may lose it. A sign of application that applies to nothing goes, and a token with elements in it is a row.
 * The namespace goes too: HTML knows `math` without it, and a page names it for every formula.
 */
export function rehypeMathml() {
  return (tree: Root): undefined => mendMathml(tree);
}

export function mendMathml(tree: Root): undefined {
  visit(tree, "element", (node) => {
    if (node.tagName !== "math") return undefined;
    delete node.properties["xmlns"];
    visit(node, "element", mend);
    return SKIP;
  });
}

function mend(node: Element): void {
  const children = arity[node.tagName];
  if (children !== undefined && node.children.length > children) {
    node.children = node.children.filter((child) => !isApplication(child));
  }
  if (tokens.has(node.tagName) && node.children.some((child) => child.type === "element")) node.tagName = "mrow";
}

function isApplication(node: ElementContent): boolean {
  if (node.type !== "element" || node.tagName !== "mo") return false;
  const [only] = node.children;
  return only?.type === "text" && only.value === application;
}

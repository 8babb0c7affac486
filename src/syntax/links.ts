import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { type HastJsx, textJsx } from "./jsx.ts";

/**
 * `[text](/models/clip/)` → `<Link href="/models/clip/">text</Link>`, to which the site's base is added later; a
 * link to another site gets `rel="noopener"`.
 */
export function rehypeLinks() {
  return (tree: Root): undefined => setLinks(tree);
}

export function setLinks(tree: Root): undefined {
  visit(tree, "element", (node, index, parent) => {
    const { href } = node.properties;
    if (node.tagName !== "a" || typeof href !== "string" || parent === undefined || index === undefined) return;
    if (/^[a-z][a-z\d+.-]*:/i.test(href)) node.properties.rel = ["noopener"];
    else if (/^\/(?!\/)/.test(href)) parent.children[index] = link(node, href);
  });
}

function link(node: Element, href: string): HastJsx {
  const component = textJsx("Link", { href }, node.position) as unknown as HastJsx;
  component.children = node.children;
  return component;
}

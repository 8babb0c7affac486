import type { Element, ElementContent } from "hast";

/*
 * What a live mechanism shows, as data: a tree that the build writes as HTML and the browser lays over what is there,
 * so that both show the same.
 */

/** Names are those of HTML and SVG; what is undefined or false is left out. */
export type Attributes = { [name: string]: string | number | boolean | undefined };
export type Child = ElementContent | string | number;

/** `h("p", { class: "sum" }, "2 tiles")` */
export function h(tagName: string, attributes: Attributes, ...children: (Child | Child[])[]): Element {
  const properties: Element["properties"] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) properties[name] = value === true ? "" : String(value);
  }
  return { type: "element", tagName, properties, children: nodesOf(children.flat()) };
}

/** Neighbouring words are one node, as they are where HTML is read. */
function nodesOf(children: Child[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const child of children) {
    const last = nodes.at(-1);
    if (typeof child === "object") nodes.push(child);
    else if (last?.type === "text") last.value += String(child);
    else if (child !== "") nodes.push({ type: "text", value: String(child) });
  }
  return nodes;
}

/** All words of a tree, each element's apart. */
export function wordsOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(wordsOf).join(" ") : "";
}

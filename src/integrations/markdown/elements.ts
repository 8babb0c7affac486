import type { Element, Nodes } from "hast";

export function isElement(node: Nodes): node is Element {
  return node.type === "element";
}

/** Whether it has a class of that name. */
export function has({ properties }: Element, name: string): boolean {
  return Array.isArray(properties["className"]) && properties["className"].includes(name);
}

/** The first within that is so, in reading order; not the node itself. */
export function find(node: Element, is: (node: Element) => boolean): Element | undefined {
  for (const child of node.children.filter(isElement)) {
    const found = is(child) ? child : find(child, is);
    if (found) return found;
  }
  return undefined;
}

export function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

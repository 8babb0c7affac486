import type { Element, ElementContent } from "hast";

const svg = "http://www.w3.org/2000/svg";

/** Makes the children of `parent` say what `nodes` say. What is equal already is left alone, and keeps the focus. */
export function layOver(parent: globalThis.Element, nodes: readonly ElementContent[]): void {
  nodes.forEach((node, place) => {
    const there = parent.childNodes[place];
    if (node.type === "text") {
      if (there?.nodeType !== Node.TEXT_NODE) put(parent, document.createTextNode(node.value), there);
      else if (there.nodeValue !== node.value) there.nodeValue = node.value;
    } else if (node.type === "element") {
      const same = there instanceof globalThis.Element && there.localName === node.tagName ? there : undefined;
      const element = same ?? put(parent, create(parent, node.tagName), there);
      attributes(element, node);
      layOver(element, node.children);
    }
  });
  while (parent.childNodes.length > nodes.length) parent.lastChild?.remove();
}

function create(parent: globalThis.Element, name: string): globalThis.Element {
  const isDrawn = name === "svg" || parent.namespaceURI === svg;
  return isDrawn ? document.createElementNS(svg, name) : document.createElement(name);
}

function put<N extends Node>(parent: globalThis.Element, node: N, there: Node | undefined): N {
  if (there) parent.replaceChild(node, there);
  else parent.append(node);
  return node;
}

function attributes(element: globalThis.Element, { properties }: Element): void {
  for (const name of element.getAttributeNames()) if (!(name in properties)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(properties)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

import type { Element, ElementContent, Properties, Root } from "hast";
import { visit } from "unist-util-visit";
import { type HastJsx, isJsx, propsOf } from "./jsx.ts";
import { isTag } from "./tags.ts";

/** `<sub>2</sub>` typed as JSX → the element itself, so that it is finished HTML and no component. */
export function rehypeTypedTags() {
  return (tree: Root): undefined => setTypedTags(tree);
}

export function setTypedTags(tree: Root): undefined {
  visit(tree, (node, index, parent) => {
    if (!isJsx(node) || node.name === null || !isTag(node.name) || parent === undefined || index === undefined) return;
    const properties = propertiesOf(node);
    if (properties === undefined) return;
    const element: Element = {
      type: "element",
      tagName: node.name,
      properties,
      children: node.children as ElementContent[],
    };
    parent.children[index] = element;
    return index;
  });
}

/** JSX attributes as HTML ones; `undefined` where one is code. */
function propertiesOf(node: HastJsx): Properties | undefined {
  const props = propsOf(node);
  if (props === undefined) return undefined;
  const properties: Properties = {};
  for (const [name, value] of Object.entries(props)) {
    if (value === null || typeof value === "object") continue;
    properties[name === "class" || name === "className" ? "className" : name] = value;
  }
  return properties;
}

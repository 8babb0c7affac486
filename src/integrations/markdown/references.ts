import type { Element, ElementContent } from "hast";
import type { State } from "hast-util-to-mdast";
import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { has, isElement } from "./elements.ts";

/** `- [4] Radford, A. …`: the numbers are the survey's, not the list's. */
export function references(state: State, node: Element): RootContent {
  const children = node.children.filter(isElement).map(
    (item): ListItem => ({
      type: "listItem",
      spread: false,
      children: [
        { type: "paragraph", children: unspaced(item.children.flatMap((child) => inline(state, child, item))) },
      ],
    }),
  );
  return { type: "list", ordered: false, spread: false, children };
}

/** Without the space that follows another. */
function unspaced(nodes: PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent | undefined) => node?.type === "text" && node.value === " ";
  return nodes.filter((node, index) => !isSpace(node) || !isSpace(nodes[index - 1]));
}

/** Words of a record, whose parts stand in blocks for the eye's sake; reference managers have files of their own. */
function inline(state: State, node: ElementContent, parent: Element): PhrasingContent[] {
  if (!isElement(node)) return state.one(node, parent) as unknown as PhrasingContent[];
  if (node.tagName === "button" || "download" in node.properties || has(node, "places")) return [];
  if (node.tagName !== "div" && node.tagName !== "p") return [state.one(node, parent)].flat() as PhrasingContent[];
  return [{ type: "text", value: " " }, ...node.children.flatMap((child) => inline(state, child, node))];
}

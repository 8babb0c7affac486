import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { BlockContent, ListItem, PhrasingContent, RootContent } from "mdast";
import { find, has, isElement, wordsOf } from "./elements.ts";

/** A list whose items bring numbers of their own is not counted again. */
export function list(state: State, node: Element): RootContent {
  const isNumbered = node.children.some((item) => isElement(item) && find(item, (each) => has(each, "number")));
  const children = node.children.filter(isElement).map(
    (item): ListItem => ({
      type: "listItem",
      spread: false,
      children: (has(node, "contents") ? chapter(state, item) : state.toFlow(state.all(item))) as BlockContent[],
    }),
  );
  return { type: "list", ordered: !isNumbered, start: Number(node.properties["start"] ?? 1), spread: false, children };
}

/** A chapter in the list of contents: number, linked title and summary in a line, then its sections. */
function chapter(state: State, item: Element): RootContent[] {
  const part = (tag: string) => find(item, ({ tagName }) => tagName === tag);
  const [number, title, summary, sections] = ["span", "h3", "p", "ol"].map(part);
  const words = (node: Element | undefined) => (node ? (state.all(node) as PhrasingContent[]) : []);
  const text = (value: string): PhrasingContent => ({ type: "text", value });
  const line = [text(`${number ? wordsOf(number) : ""} `), ...words(title), text(": "), ...words(summary)];
  return [{ type: "paragraph", children: line }, ...(sections ? [list(state, sections)] : [])];
}

/** `Year: 2021 [4]`, one item for each term; several descriptions are joined. */
export function described(state: State, node: Element): ListItem[] {
  const parts = node.children.flatMap((child) =>
    isElement(child) && child.tagName === "div" ? child.children : [child],
  );
  const items: PhrasingContent[][] = [];
  for (const part of parts.filter(isElement)) {
    const words = state.all(part) as PhrasingContent[];
    const item = items.at(-1);
    if (part.tagName === "dt" || item === undefined)
      items.push([
        { type: "strong", children: words },
        { type: "text", value: ":" },
      ]);
    else item.push({ type: "text", value: item.length > 2 ? "; " : " " }, ...words);
  }
  return items.map((children) => ({ type: "listItem", spread: false, children: [{ type: "paragraph", children }] }));
}

export function footnotes(state: State, node: Element): RootContent[] {
  const items = find(node, ({ tagName }) => tagName === "ol")?.children.filter(isElement) ?? [];
  return items.map((item, index) => ({
    type: "footnoteDefinition",
    identifier: String(index + 1),
    label: String(index + 1),
    children: state.toFlow(state.all(item)) as BlockContent[],
  }));
}

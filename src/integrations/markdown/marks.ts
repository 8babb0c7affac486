import type { Element } from "hast";
import type { State } from "hast-util-to-mdast";
import type { PhrasingContent, RootContent } from "mdast";
import { find, has, wordsOf } from "./elements.ts";
import { display, isTex } from "./formulas.ts";

/** Address of a link on the page → address to print. */
export type Resolve = (href: string) => string;

/** `<b>Title. </b>` → `**Title.** `: a mark that stands at a space marks nothing. */
export function spaced(type: "strong" | "emphasis", state: State, node: Element): RootContent[] {
  const children = state.all(node) as PhrasingContent[];
  const last = children.at(-1);
  const space = last?.type === "text" ? (/\s+$/u.exec(last.value)?.[0] ?? "") : "";
  if (last?.type === "text") last.value = last.value.slice(0, last.value.length - space.length);
  const marked: RootContent = { type, children };
  return space === "" ? [marked] : [marked, { type: "text", value: space }];
}

export function anchor(
  state: State,
  node: Element,
  parent: Element | undefined,
  resolve: Resolve,
): RootContent | RootContent[] {
  const { href } = node.properties;
  if ("data-footnote-ref" in node.properties) {
    const identifier = wordsOf(node).trim();
    return { type: "footnoteReference", identifier, label: identifier };
  }
  if (has(node, "cite")) return bracketed(node, parent);
  if (has(node, "number")) return [bracketed(node, parent), { type: "text", value: " " }];
  const children = state.all(node) as PhrasingContent[];
  const isOwn = has(node, "permalink") || (/^h\d$/u.test(parent?.tagName ?? "") && String(href).startsWith("#"));
  if (typeof href !== "string" || isOwn || has(node, "term")) return children;
  return { type: "link", url: resolve(href), children };
}

export function span(state: State, node: Element, parent: Element | undefined): RootContent[] {
  if (has(node, "cite")) return [bracketed(node, parent)];
  if (has(node, "katex-display")) return [display(find(node, isTex))];
  if (!has(node, "number")) return state.all(node) as RootContent[];
  const value = wordsOf(node);
  const next = parent?.children[parent.children.indexOf(node) + 1];
  const isApart = next === undefined || (next.type === "text" && /^\s/u.test(next.value));
  const number: RootContent = value.startsWith("[") ? bracketed(node, undefined) : { type: "text", value };
  return isApart ? [number] : [number, { type: "text", value: " " }];
}

/** `[4, sec. 2.3]` as it is, without the backslashes that a bracket has elsewhere; what follows must not make a link of it. */
function bracketed(node: Element, parent: Element | undefined): RootContent {
  const value = wordsOf(node);
  const next = parent?.children[parent.children.indexOf(node) + 1];
  const isRisky = next?.type === "text" && /^[[(:]/u.test(next.value);
  return isRisky ? { type: "text", value } : { type: "html", value };
}

/** Markdown has no sign for what stands above or below the line, but takes HTML's. */
export function raised(state: State, node: Element): RootContent[] {
  const html = (value: string): RootContent => ({ type: "html", value });
  if (find(node, ({ properties }) => "data-footnote-ref" in properties)) return state.all(node) as RootContent[];
  return [html(`<${node.tagName}>`), ...(state.all(node) as RootContent[]), html(`</${node.tagName}>`)];
}

import type { Element } from "hast";
import type { RootContent } from "mdast";
import { find, wordsOf } from "./elements.ts";

export function equation(node: Element): RootContent {
  const number = find(
    node,
    ({ tagName, properties }) => tagName === "a" && properties["href"] === `#${node.properties["id"]}`,
  );
  return display(find(node, isTex), number && wordsOf(number).replaceAll(/[()]/gu, ""));
}

export function display(formula: Element | undefined, number?: string): RootContent {
  const value = [formula && texOf(formula), number && `\\tag{${number}}`].filter(Boolean).join("\n");
  return { type: "math", value } as RootContent;
}

/** A formula as `tree.ts` reads it. */
export function isTex({ properties }: Element): boolean {
  return "tex" in properties;
}

export function texOf({ properties: { tex } }: Element): string {
  return String(tex).trim();
}

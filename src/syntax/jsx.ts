import type { Nodes as HastNodes } from "hast";
import type { Nodes as MdastNodes, PhrasingContent } from "mdast";
import type {} from "remark-mdx";
import type { Node, Point, Position as Span } from "unist";
import { type Literal, literalOf, programOf } from "./literal.ts";

declare module "mdast-util-mdx-jsx" {
  interface MdxJsxTextElementData {
    /** Where the keys of a citation stand. */
    keys?: Point[];
  }
  interface MdxJsxTextElementHastData {
    keys?: Point[];
  }
}

/** A component or a tag that the author typed as JSX. */
export type FlowJsx = Extract<MdastNodes, { type: "mdxJsxFlowElement" }>;
export type TextJsx = Extract<MdastNodes, { type: "mdxJsxTextElement" }>;
export type Jsx = FlowJsx | TextJsx;
export type HastJsx = Extract<HastNodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;
type Attribute = Jsx["attributes"][number];

export function isJsx(node: Node): node is Jsx & HastJsx {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** `<Ref label="fig-x"/>` as a node that stands in running text. */
export function textJsx(
  name: string,
  props: { [name: string]: Literal | undefined },
  position: Span | undefined,
  children: PhrasingContent[] = [],
): TextJsx {
  const attributes = Object.entries(props).flatMap(([key, value]) =>
    value === undefined ? [] : attribute(key, value),
  );
  return { type: "mdxJsxTextElement", name, attributes, children, ...(position && { position }) };
}

/** An attribute in the form that both compilers read: text as text, anything else as an expression. */
export function attribute(name: string, value: Literal): Attribute {
  if (typeof value === "string") return { type: "mdxJsxAttribute", name, value };
  const data = { estree: programOf(value) };
  const expression = { type: "mdxJsxAttributeValueExpression" as const, value: JSON.stringify(value), data };
  return { type: "mdxJsxAttribute", name, value: expression };
}

/** What an attribute says if it is plain data; `undefined` if it is code or absent. `<X wide/>` is `true`. */
export function valueOfAttribute(found: Attribute | undefined): Literal | undefined {
  if (found?.type !== "mdxJsxAttribute") return undefined;
  if (found.value === null || found.value === undefined) return true;
  return typeof found.value === "string" ? found.value : literalOf(found.value.data?.estree);
}

export function attributeOf(node: Jsx | HastJsx, name: string): Attribute | undefined {
  return node.attributes.find((found) => found.type === "mdxJsxAttribute" && found.name === name);
}

/** `textProp(node, "id")`: the attribute, if it is text. */
export function textProp(node: Jsx | HastJsx, name: string): string | undefined {
  const value = valueOfAttribute(attributeOf(node, name));
  return typeof value === "string" ? value : undefined;
}

/** All attributes as plain data, or `undefined` where one of them is code. */
export function propsOf(node: Jsx | HastJsx): { [name: string]: Literal } | undefined {
  const props: { [name: string]: Literal } = {};
  for (const found of node.attributes) {
    const value = valueOfAttribute(found);
    if (found.type !== "mdxJsxAttribute" || value === undefined) return undefined;
    props[found.name] = value;
  }
  return props;
}

import type { Nodes, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { hasClass } from "../syntax/formulas.ts";
import { isJsx, propsOf } from "../syntax/jsx.ts";
import type { ComponentSegment, Segment } from "./page.ts";

/** Characters that no source may contain; between them, which component stands here. */
const mark = "\u0001";
const cut = new RegExp(`${mark}(\\d+)${mark}`);

/** Finished HTML, cut at its components: `<p>See <Ref label="fig-x"/>.</p>` → `["<p>See ", { name: "Ref", … }, ".</p>"]`. */
export function segmentsOf(nodes: RootContent[]): Segment[] {
  const components: ComponentSegment[] = [];
  const marked = markAll(nodes, components);
  const html = toHtml({ type: "root", children: marked }, { allowDangerousHtml: true });
  const parts = html.split(cut);
  return parts.flatMap((part, index): Segment[] => {
    if (index % 2 === 0) return part === "" ? [] : [part];
    return [components[Number(part)] as ComponentSegment];
  });
}

function markAll(nodes: RootContent[], components: ComponentSegment[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (isJsx(node)) return markComponent(node, components);
    if (node.type.startsWith("mdx")) return [];
    if (hasClass(node, "katex")) return [node]; // large, and nothing to cut within
    if ("children" in node) node.children = markAll(node.children as RootContent[], components) as never;
    return [node];
  });
}

function markComponent(
  node: RootContent & Parameters<typeof propsOf>[0],
  components: ComponentSegment[],
): RootContent[] {
  if (node.name === null) return markAll(node.children, components);
  const component = { name: node.name, props: propsOf(node) ?? {}, children: segmentsOf(node.children) };
  components.push(component);
  return [{ type: "raw", value: mark + (components.length - 1) + mark }];
}

/** Whether a page is data only: no `import`, no expression in the text, no code in an attribute. */
export function isStaticTree(nodes: Nodes[]): boolean {
  return nodes.every((node) => {
    if (node.type === "mdxjsEsm") return false;
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
      return (node.data?.estree?.body.length ?? 0) === 0;
    if (isJsx(node) && (propsOf(node) === undefined || node.name?.includes("."))) return false;
    return !("children" in node) || hasClass(node, "katex") || isStaticTree(node.children as Nodes[]);
  });
}

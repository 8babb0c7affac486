import type { Code, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Processor } from "unified";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { checkSentence } from "./components.ts";
import { parseFragment, unwrapped } from "./fragment.ts";
import { attributeOf, type FlowJsx, textJsx, textProp } from "./jsx.ts";
import { readMeta } from "./meta.ts";
import { report } from "./report.ts";
import { reportSyntax } from "./syntax-error.ts";
import { characterReferences, type Escape, escapedQuotes, locator, trace } from "./trace.ts";

type Parse = (value: string) => Root;

/**
 * Captions become part of the tree before anything else happens, so that all that follows treats them as text:
 *
 * `<Table id="x" caption="By [@key].">` → `<figure class="table" id="tbl-x"><figcaption id="tbl-x-caption">…`
 * `<Results id="x" caption="…" model="clip" />` → the same, around `<Results id="x" model="clip" />`
 * ` ```ts label="lst-x" caption="…" ` → `<figure class="listing" id="lst-x"><figcaption>…`
 */
export function remarkCaptions(this: Processor) {
  const parse: Parse = (value) => this.parse(value) as Root;
  return (tree: Root, file: VFile): undefined => graftCaptions(tree, file, parse);
}

export function graftCaptions(tree: Root, file: VFile, parse: Parse): undefined {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const made = captioned(node, file, parse);
    if (made === undefined) return undefined;
    parent.children.splice(index, 1, made as never);
    return index + 1;
  });
}

function captioned(node: Nodes, file: VFile, parse: Parse): RootContent | undefined {
  if (node.type === "mdxJsxFlowElement" && node.name === "Table") return tableOf(node, node.children, file, parse);
  if (node.type === "mdxJsxFlowElement" && node.name === "Results") return tableOf(node, [results(node)], file, parse);
  if (node.type === "code") return listingOf(node, file, parse);
  if (node.type === "paragraph" && String(file).startsWith("```", node.position?.start.offset ?? -1)) {
    const hint = "Fence the listing with ~~~ if its caption has backticks.";
    report(file, "syntax-is-valid", node, "A line that begins with ``` has no further backticks.", hint);
  }
  return undefined;
}

/** What is left of the component is what the build makes of the scores: its rows and columns. */
function results(node: FlowJsx): FlowJsx {
  const isOfTable = (name: string) => name === "caption" || name === "wide";
  const attributes = node.attributes.filter((each) => each.type === "mdxJsxAttribute" && !isOfTable(each.name));
  return { ...node, attributes };
}

function tableOf(node: FlowJsx, body: RootContent[], file: VFile, parse: Parse): RootContent {
  const label = `tbl-${textProp(node, "id") ?? ""}`;
  const caption = attributeOf(node, "caption");
  const value = textProp(node, "caption") ?? "";
  const from = (caption?.position?.start.offset ?? 0) + "caption=".length;
  const written = String(file).slice(from, caption?.position?.end.offset);
  const start = from + Math.max(0, written.search(/["'`]/)) + 1;
  const nodes = captionNodes(
    { value, from: start, to: caption?.position?.end.offset ?? start, escapes: characterReferences },
    file,
    parse,
  );
  const wide = attributeOf(node, "wide") ? ["wide"] : [];
  const heading = figcaption(label, nodes, { id: `${label}-caption` });
  return block("figure", { className: ["table", ...wide], id: label }, [heading, ...body], node.position);
}

function listingOf(node: Code, file: VFile, parse: Parse): RootContent | undefined {
  const meta = readMeta(node, file);
  if (meta?.label === undefined) return undefined;
  const nodes = captionNodes({ value: "", from: 0, to: 0, ...meta.caption, escapes: escapedQuotes }, file, parse);
  return block(
    "figure",
    { className: ["listing"], id: meta.label },
    [figcaption(meta.label, nodes, { id: `${meta.label}-caption` }), node],
    node.position,
  );
}

/** Text of the source that holds Markdown: what it says, and where it is written. */
interface Written {
  value: string;
  from: number;
  to: number;
  escapes: Escape;
}

function captionNodes({ value, from, to, escapes }: Written, file: VFile, parse: Parse): PhrasingContent[] {
  const source = String(file);
  const offsets = trace(value, source, from, to, escapes);
  const locate = locator(source);
  try {
    const nodes = unwrapped(parseFragment(parse, value, (offset) => locate(offsets[offset] ?? to)));
    checkSentence(nodes, file);
    refuseBlocks(nodes, file);
    refuseCode(nodes, file);
    return nodes as PhrasingContent[];
  } catch (error) {
    reportSyntax(file, error);
    return [];
  }
}

const blocks = new Set("blockquote code heading list math mdxjsEsm paragraph table thematicBreak".split(" "));

function refuseBlocks(nodes: RootContent[], file: VFile): void {
  const found = nodes.find((node) => blocks.has(node.type));
  if (found === undefined) return;
  const hint = "Leave out empty lines, and what begins a list, a heading, a formula or code of its own.";
  report(file, "component-is-valid", found, "A caption is one paragraph.", hint);
}

/** An expression computes what no rule can see; a comment is none. */
function refuseCode(nodes: RootContent[], file: VFile): void {
  visit({ type: "root", children: nodes } as Root, (node) => {
    if (node.type !== "mdxTextExpression" && node.type !== "mdxFlowExpression") return;
    if (node.data?.estree?.body.length === 0) return;
    report(file, "component-is-valid", node, "A caption holds no code.", "For a brace in the text, write \\{.");
  });
}

function figcaption(label: string, nodes: PhrasingContent[], properties = {}): Paragraph {
  const number = { type: "strong" as const, data: { hName: "b" }, children: [textJsx("Number", { label }, undefined)] };
  const data = { hName: "figcaption", hProperties: properties };
  return { type: "paragraph", data, children: [number, { type: "text", value: " " }, ...nodes] };
}

/** A block of the tree that becomes the HTML element of that name. */
export function block(
  hName: string,
  hProperties: Record<string, unknown>,
  children: unknown[],
  position: RootContent["position"],
): RootContent {
  return {
    type: "box",
    data: { hName, hProperties },
    children,
    ...(position && { position }),
  } as unknown as RootContent;
}

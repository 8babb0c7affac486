import type { Root as HastRoot } from "hast";
import type { Root, RootContent } from "mdast";
import type { Processor } from "unified";
import type { Point } from "unist";
import { VFile } from "vfile";
import { parseFragment, unwrapped } from "../syntax/fragment.ts";
import type { Problem } from "../syntax/problem.ts";
import { problemsOf, report } from "../syntax/report.ts";
import { slugOf } from "../syntax/slug.ts";
import { reportSyntax } from "../syntax/syntax-error.ts";
import { locator } from "../syntax/trace.ts";
import type { YamlFile } from "../syntax/yaml.ts";
import { factsOf } from "./facts.ts";
import type { PageFacts, Segment } from "./page.ts";
import { isStaticTree, segmentsOf } from "./segments.ts";

/** Markdown to compile: a body, and fields of YAML whose text is Markdown too. */
export interface ProseText {
  /** The whole source; all places are in it. */
  source: string;
  /** The same, with everything but the body blank. */
  body: string;
  path: string;
  /** Part of the anchors; else it comes from the path. */
  slug?: string;
  yaml: YamlFile;
  /** Paths of text in the YAML, in reading order. */
  fields: string[];
  /** Keep the paragraphs of fields, also where there is only one. */
  blocks?: boolean;
}

export interface CompiledText {
  fields: { [path: string]: Segment[] };
  isStatic: boolean;
  segments: Segment[];
  facts: PageFacts;
  problems: Problem[];
}

/** Compiles a body and its fields as one text, so that anchors are counted through and events come in order. */
export async function compileText(text: ProseText, processor: Processor): Promise<CompiledText> {
  const file = new VFile({ value: text.source, path: text.path, ...(text.slug && { data: { slug: text.slug } }) });
  refuseControls(file);
  const fields = text.fields.flatMap((path) => fieldNodes(path, text, file, processor));
  const tree: Root = { type: "root", children: [...fields, ...bodyNodes(text.body, file, processor)] };
  const html = (await processor.run(tree as never, file)) as unknown as HastRoot;
  const facts = factsOf(html); // before the tree is cut up
  const { body, named } = divided(html);
  const isStatic = isStaticTree(body);
  return {
    fields: Object.fromEntries(Object.entries(named).map(([path, nodes]) => [path, segmentsOf(nodes)])),
    isStatic,
    segments: isStatic ? segmentsOf(body) : [],
    facts,
    problems: problemsOf(file, text.path),
  };
}

function bodyNodes(body: string, file: VFile, processor: Processor): RootContent[] {
  try {
    return (processor.parse(body) as Root).children;
  } catch (error) {
    reportSyntax(file, error);
    return [];
  }
}

/** A field as one node of the tree, to be found again in the HTML. */
function fieldNodes(path: string, text: ProseText, file: VFile, processor: Processor): RootContent[] {
  const offsets = text.yaml.offsets(path);
  const value = offsets && valueAt(text.yaml.value, path);
  if (offsets === undefined || typeof value !== "string") return [];
  const locate = locator(text.source);
  const toSource = (offset: number): Point => locate(offsets[Math.min(offset, offsets.length - 1)] ?? 0);
  try {
    const nodes = parseFragment((fragment) => processor.parse(fragment) as Root, value, toSource);
    const slug = text.slug ?? `${slugOf(file)}-${path}`;
    return [field({ path, slug }, text.blocks ? nodes : unwrapped(nodes))];
  } catch (error) {
    reportSyntax(file, error);
    return [];
  }
}

function field(hProperties: { path: string; slug: string }, children: RootContent[]): RootContent {
  return { type: "box", data: { hName: "field", hProperties }, children } as unknown as RootContent;
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce((here, key) => (here as { [key: string]: unknown } | undefined)?.[key], value as unknown);
}

function divided({ children }: HastRoot) {
  const named: { [path: string]: HastRoot["children"] } = {};
  const body: HastRoot["children"] = [];
  for (const node of children) {
    if (node.type === "element" && node.tagName === "field") named[String(node.properties.path)] = node.children;
    else if (body.length > 0 || node.type !== "text" || node.value.trim() !== "") body.push(node);
  }
  return { body, named };
}

/** The characters at which HTML is cut must not come from a source. */
function refuseControls(file: VFile): void {
  const source = String(file);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const found = /[\u0000-\u0008\u000b\u000e-\u001f]/.exec(source);
  if (found === null) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const at = locator(source)(found.index);
  report(
    file,
    "file-is-utf8",
    at,
    `The control character U+${code} has no place in a text.`,
    "Remove it; some editors show it only on request.",
  );
}

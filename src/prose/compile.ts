import type { z } from "astro/zod";
import type { Root as HastRoot } from "hast";
import type { Root, RootContent } from "mdast";
import type { Processor } from "unified";
import type { Point } from "unist";
import { VFile } from "vfile";
import { parseFragment, unwrapped } from "../syntax/fragment.ts";
import { readFrontMatter, type FrontMatter } from "../syntax/front-matter.ts";
import type { Position, Problem } from "../syntax/problem.ts";
import { byPosition, problemsOf, report } from "../syntax/report.ts";
import { reportSyntax } from "../syntax/syntax-error.ts";
import { locator } from "../syntax/trace.ts";
import type { YamlFile } from "../syntax/yaml.ts";
import { bodyProblem, checkFrontMatter } from "./check.ts";
import { factsOf } from "./facts.ts";
import { modelCitations } from "./model-facts.ts";
import type { CompiledPage, PageEvent, PageFacts, Segment } from "./page.ts";
import { isStaticTree, segmentsOf } from "./segments.ts";

export type PageKind = "section" | "model" | "figure";

/** A source file, read. */
export interface PageSource {
  kind: PageKind;
  id: string;
  /** As problems print it: `content/models/clip.mdx`. */
  file: string;
  source: string;
  digest: string;
}

export interface CompileOptions {
  processor: Processor;
  schemas: { [kind in PageKind]: z.ZodType };
}

/** Markdown of the front matter, in the order in which a reader meets it. */
const fieldsOf: { [kind in PageKind]: string[] } = { section: [], model: [], figure: ["caption", "source"] };

/**
 * One page of prose: source in, finished HTML and facts out. Reads nothing but its argument, and never throws for
 * what an author wrote.
 */
export async function compile(page: PageSource, options: CompileOptions): Promise<CompiledPage> {
  const source = page.source.replace(/^\uFEFF/, "");
  const matter = readFrontMatter(source, page.file);
  const problems = [...matter.yaml.problems, ...checkFrontMatter(page, matter, options.schemas[page.kind])];
  const text: ProseText = { source, body: matter.body, path: page.file, yaml: matter.yaml, fields: fieldsOf[page.kind] };
  const prose = await compileText(text, options.processor);
  const body = bodyProblem(page, matter);
  return {
    id: page.id,
    file: page.file,
    digest: page.digest,
    frontMatter: recordOf(matter),
    places: matter.yaml.places,
    fields: prose.fields,
    isStatic: prose.isStatic,
    segments: prose.segments,
    facts: { ...prose.facts, events: [...citedFacts(page, matter), ...prose.facts.events] },
    problems: [...problems, ...prose.problems, ...(body ? [body] : [])].sort(byPosition),
  };
}

function recordOf({ yaml: { value } }: FrontMatter): { [name: string]: unknown } {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as { [name: string]: unknown }) : {};
}

function citedFacts(page: PageSource, matter: FrontMatter): PageEvent[] {
  return page.kind === "model" ? modelCitations(page.id, recordOf(matter), matter.yaml.places) : [];
}

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
    return [field(path, text.blocks ? nodes : unwrapped(nodes))];
  } catch (error) {
    reportSyntax(file, error);
    return [];
  }
}

function field(path: string, children: RootContent[]): RootContent {
  return { type: "box", data: { hName: "field", hProperties: { path } }, children } as unknown as RootContent;
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce((here, key) => (here as { [key: string]: unknown } | undefined)?.[key], value as unknown);
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
  report(file, "syntax-is-valid", at, `The control character U+${code} has no place in a text.`, "Remove it; some editors show it only on request.");
}

export type { Position };

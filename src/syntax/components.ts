import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { attributeOf, isJsx, type Jsx, valueOfAttribute } from "./jsx.ts";
import { didYouMean } from "./nearest.ts";
import { report } from "./report.ts";
import { checkTag, isTag } from "./tags.ts";

/** What a component takes. */
interface Shape {
  required: string[];
  optional: string[];
  /** Those of the optional ones that are text. */
  texts?: string[];
  children: "required" | "optional" | "none";
}

/** What an author may write. */
export const authorComponents: { [name: string]: Shape } = {
  Figure: { required: ["id"], optional: [], children: "none" },
  Table: { required: ["id", "caption"], optional: ["wide"], children: "required" },
  Results: {
    required: ["id", "caption"],
    optional: ["model", "systems", "benchmarks", "wide"],
    texts: ["model", "systems", "benchmarks"],
    children: "none",
  },
  Score: { required: ["id"], optional: ["bare"], children: "none" },
  Term: { required: ["id"], optional: [], children: "optional" },
  Mechanism: { required: ["name"], optional: ["of"], texts: ["of"], children: "none" },
  Note: { required: [], optional: [], children: "required" },
};

/** What the notation itself puts into the tree; an author has a mark for it. */
const marks: { [name: string]: string } = {
  Cite: "Cite with [@key].",
  Ref: "Refer with @fig-x, @sec-x, @eq-x, @tbl-x or @lst-x.",
  Link: "A link is written [text](/models/clip/).",
  Number: "Numbers are counted by the build; refer with @fig-x.",
  Equation: "A formula is written $$ … $$, with \\label{eq-x} in it if it is numbered.",
};

export interface ComponentOptions {
  /** Further components that pages may use without importing them: the parts of a drawing. */
  components?: readonly string[];
}

/** Every component must be known, and the author's have what they need. */
export function remarkComponents(options: ComponentOptions = {}) {
  return (tree: Root, file: VFile): undefined => checkComponents(tree, file, options);
}

export function checkComponents(tree: Root, file: VFile, options: ComponentOptions): undefined {
  const drawing = (file.path ?? "").replaceAll("\\", "/").includes("/figures/");
  const offered = drawing ? (options.components ?? []) : [];
  const known = new Set([...Object.keys(authorComponents), ...offered, ...importedNames(tree)]);
  visit(tree, (node) => {
    if (!isJsx(node) || node.name === null) return;
    const { name } = node;
    const shape = authorComponents[name];
    refuseSpreads(node, name, file);
    if (isTag(name)) checkTag(node, name, drawing, file, known);
    else if (shape !== undefined) checkShape(node, name, shape, file);
    else if (!known.has(name.split(".")[0] ?? name) && !(drawing && options.components === undefined)) {
      refuseUnknown(node, name, known, file);
    }
  });
}

/** Within a caption stands only what may stand in a sentence: of the components `Term`, and the tags of prose. */
export function checkSentence(nodes: RootContent[], file: VFile): undefined {
  const known = new Set(["Score", "Term"]);
  visit({ type: "root", children: nodes } as Root, (node) => {
    if (!isJsx(node) || node.name === null) return;
    const { name } = node;
    const shape = authorComponents[name];
    refuseSpreads(node, name, file);
    if (isTag(name)) checkTag(node, name, false, file, known);
    else if (shape === undefined) refuseUnknown(node, name, known, file);
    else if (known.has(name)) checkShape(node, name, shape, file);
    else report(file, "component-is-valid", node, `<${name}> may not stand in a caption.`, "Put it into the text.");
  });
}

function refuseUnknown(node: Jsx, name: string, known: Set<string>, file: VFile): void {
  const there = `There ${known.size > 1 ? "are" : "is"} ${[...known].join(", ")}.`;
  const hint = marks[name] ?? didYouMean(name, known, there);
  report(file, "component-exists", node, `No component is called "${name}".`, hint);
}

/** What is spread could be anything, also what may not be written out. */
function refuseSpreads(node: Jsx, name: string, file: VFile): void {
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxAttribute") continue;
    const hint = 'Write each property out: name="…".';
    report(file, "component-is-valid", attribute, `<${name}> has no {...}.`, hint);
  }
}

function checkShape(node: Jsx, name: string, shape: Shape, file: VFile): void {
  checkProps(node, name, shape, file);
  const filled = node.children.some((child) => child.type !== "text" || child.value.trim() !== "");
  if (shape.children === "required" && !filled)
    report(file, "component-is-valid", node, `<${name}> is empty.`, `Write <${name}>…</${name}>.`);
  if (shape.children === "none" && filled)
    report(file, "component-is-valid", node, `<${name}> has nothing between its tags.`, `Write <${name} … />.`);
  if (name === "Results") checkResults(node, file);
  if (name === "Table" && filled && !node.children.some((child) => (child.type as string) === "table")) {
    report(
      file,
      "component-is-valid",
      node,
      "<Table> stands around a Markdown table, but none is in it.",
      "Leave an empty line before and after the table.",
    );
  }
}

function checkResults(node: Jsx, file: VFile): void {
  if (attributeOf(node, "model") === undefined && attributeOf(node, "systems") === undefined) {
    const hint = 'Write model="…", systems="…, …" or both.';
    report(file, "component-is-valid", node, "<Results> does not say whose results.", hint);
  }
  if (node.type === "mdxJsxTextElement") {
    const hint = "Put it on a line of its own, outside of any paragraph.";
    report(file, "component-is-valid", node, "<Results> stands within a line.", hint);
  }
}

function checkProps(node: Jsx, name: string, shape: Shape, file: VFile): void {
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxAttribute") given.add(attribute.name);
    const fault = faultOf(attribute, name, shape);
    if (fault) report(file, "component-is-valid", attribute, fault.message, fault.hint);
  }
  for (const prop of shape.required.filter((required) => !given.has(required))) {
    const hint = `Write <${name} ${prop}="…">.`;
    report(file, "component-is-valid", node, `<${name}> needs the property "${prop}".`, hint);
  }
}

function faultOf(attribute: Jsx["attributes"][number], name: string, shape: Shape) {
  if (attribute.type !== "mdxJsxAttribute") return undefined;
  const { required, optional, texts = [] } = shape;
  const prop = attribute.name;
  const names = [...required, ...optional];
  const value = valueOfAttribute(attribute);
  if (!names.includes(prop)) {
    const hint = didYouMean(prop, names, names.length > 0 ? `It has ${names.join(", ")}.` : "It has none.");
    return { message: `<${name}> has no property "${prop}".`, hint };
  }
  if ([...required, ...texts].includes(prop) && (typeof value !== "string" || value.trim() === "")) {
    return { message: `The property "${prop}" of <${name}> must be text.`, hint: `Write ${prop}="…".` };
  }
  if (value !== undefined) return undefined;
  return {
    message: `The property "${prop}" of <${name}> must be a plain value.`,
    hint: `Write ${prop}="…" or ${prop}={3}.`,
  };
}

/** `import Box from "…"` and `export const Box = …` make names known. */
function importedNames(tree: Root): string[] {
  const names: string[] = [];
  for (const node of tree.children) {
    if (node.type !== "mdxjsEsm") continue;
    for (const [, name] of node.value.matchAll(/\b([A-Z]\w*)\b/g)) if (name) names.push(name);
  }
  return names;
}

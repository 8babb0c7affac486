import GithubSlugger from "github-slugger";
import type { Heading, Nodes, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isJsx } from "./jsx.ts";
import { report } from "./report.ts";
import { slugOf } from "./slug.ts";

/**
 * Labels for headings: `## Pixel shuffle [#sec-pixel-shuffle]` → `<h2 id="sec-pixel-shuffle"><a href="#…">Pixel
 * shuffle</a></h2>`; without one, `sec-<page>-<slug of its text>`. A formula counts by its TeX.
 * The permalink is the heading's text itself, so that its accessible name stays clean.
 */
export function remarkHeadings() {
  return (tree: Root, file: VFile): undefined => labelHeadings(tree, file);
}

export function labelHeadings(tree: Root, file: VFile): undefined {
  const slugger = new GithubSlugger();
  let above = 1;
  visit(tree, "heading", (node) => {
    checkDepth(node, above, file);
    above = node.depth;
    const own = takeLabel(node, file);
    if (node.children.every((child) => child.type === "text" && child.value.trim() === ""))
      report(file, "heading-order", node, "A heading has no words.", "Write ## and its words, or remove it.");
    const id = own ?? `sec-${slugOf(file)}-${slugger.slug(textOf(node))}`;
    node.data = { ...node.data, hProperties: { id } };
    if (!hasLink(node)) node.children = [permalink(id, node)];
  });
}

function checkDepth(node: Heading, above: number, file: VFile): void {
  if (node.depth === 1) {
    report(file, "heading-order", node, "A page has one title, and its front matter gives it.", "Begin with ## here.");
  } else if (node.depth > above + 1) {
    const [found, wanted] = ["#".repeat(node.depth), "#".repeat(above + 1)];
    report(
      file,
      "heading-order",
      node,
      `A heading of level ${node.depth} follows one of level ${above}.`,
      `Write ${wanted} in place of ${found}.`,
    );
  }
}

/** Cuts `[#sec-x]` off the heading's end. */
function takeLabel(node: Heading, file: VFile): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== "text") return undefined;
  const found = /\s*\[#([^\]]*)\]\s*$/.exec(last.value);
  if (found === null) return undefined;
  last.value = last.value.slice(0, found.index);
  const label = found[1] ?? "";
  if (/^sec-[A-Za-z0-9][\w-]*$/.test(label)) return label;
  const wanted = label
    .replace(/^\w+-(?=\w)/, "")
    .replaceAll(/[^\w-]+/g, "-")
    .toLowerCase();
  report(
    file,
    "syntax-is-valid",
    node,
    `The label of a heading begins with sec-, but this is "${label}".`,
    `Write [#sec-${wanted || "x"}].`,
  );
  return undefined;
}

/** Words of a heading, its formulas as TeX. */
function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? (node.children as Nodes[]).map(textOf).join("") : "";
}

/** Links do not nest; a heading that holds one has no permalink of its own. */
function hasLink(node: Nodes): boolean {
  if (["link", "linkReference", "citation", "crossReference", "footnoteReference"].includes(node.type)) return true;
  if (isJsx(node) && /^[A-Z]/.test(node.name ?? "")) return true;
  return "children" in node && (node.children as Nodes[]).some(hasLink);
}

function permalink(id: string, node: Heading): PhrasingContent {
  const data = { hProperties: { className: ["permalink"] } };
  return {
    type: "link",
    url: `#${id}`,
    data,
    children: node.children as never[],
    ...(node.position && { position: node.position }),
  };
}

import type { Element, Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./report.ts";
import { slugOf } from "./slug.ts";
import { placeWithin } from "./trace.ts";

/** What remark-rehype puts before a footnote's ids; ours replaces it, since only the file knows its page. */
export const footnotePrefix = "note-of-page-";

/**
 * Footnotes with ids that are unique in the survey, in a section with a name in place of a heading:
 * `note-of-page-fn-1` → `clip-fn-1`.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile): undefined => nameFootnotes(tree, slugOf(file));
}

export function nameFootnotes(tree: Root, slug: string): undefined {
  visit(tree, "element", (node) => {
    const { properties } = node;
    for (const name of ["id", "href"] as const) {
      const value = properties[name];
      if (typeof value === "string")
        properties[name] = value.replace(new RegExp(`^(#?)${footnotePrefix}`), `$1${slug}-`);
    }
    if (properties.dataFootnoteRef !== undefined) {
      properties.role = "doc-noteref";
      delete properties.ariaDescribedBy;
    }
    if (properties.dataFootnotes !== undefined) nameSection(node);
  });
}

function nameSection(section: Element): void {
  section.properties = { className: ["footnotes"], role: "doc-endnotes", ariaLabel: "Footnotes" };
  section.children = section.children.filter((child) => child.type === "element" && child.tagName !== "h2");
}

/** A mark without a note would be printed as it is typed, and a note without a mark not at all. */
export function remarkFootnotePairs() {
  return (tree: MarkdownRoot, file: VFile): undefined => checkPairs(tree, file);
}

export function checkPairs(tree: MarkdownRoot, file: VFile): undefined {
  const marked = new Set<string>();
  visit(tree, "footnoteReference", (node) => void marked.add(node.identifier));
  const written = new Set<string>();
  visit(tree, "footnoteDefinition", (node) => {
    if (written.has(node.identifier)) {
      const message = `The footnote [^${node.label}] is written a second time.`;
      report(file, "syntax-is-valid", node, message, "Give it a name of its own; only the first would be printed.");
    }
    written.add(node.identifier);
    if (marked.has(node.identifier)) return;
    report(
      file,
      "syntax-is-valid",
      node,
      `Nothing refers to the footnote [^${node.label}].`,
      `Put [^${node.label}] where it belongs, or remove it.`,
    );
  });
  visit(tree, "text", (node) => {
    for (const lost of node.value.matchAll(/\[\^[^\]\s]+\]/g)) {
      const at = placeWithin(node.position, node.value, lost.index, String(file));
      if (String(file)[(at?.offset ?? 0) - 1] === "\\" || String(file)[at?.offset ?? 0] === "\\") continue;
      report(
        file,
        "syntax-is-valid",
        at,
        `There is no footnote ${lost[0]}.`,
        `Write it on a line of its own: ${lost[0]}: …`,
      );
    }
  });
}

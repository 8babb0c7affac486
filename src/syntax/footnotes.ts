import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { slugOf } from "./slug.ts";

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
      if (typeof value === "string") properties[name] = value.replace(new RegExp(`^(#?)${footnotePrefix}`), `$1${slug}-`);
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

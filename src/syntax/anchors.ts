import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { attribute, isJsx } from "./jsx.ts";
import { slugOf } from "./slug.ts";

/** What gets an anchor to which the lists of references and terms link back. */
const kinds: { [name: string]: string } = { Cite: "cite", Score: "cite", Results: "cite", Term: "term" };

/**
 * In reading order: `<Cite …/>` → `<Cite anchor="cite-clip-1" …/>`, `<Term …/>` → `<Term anchor="term-clip-1" …/>`.
 * What stands in a field of the front matter counts apart, `cite-fig-clip-caption-1`: the body alone may be compiled
 * elsewhere, and its anchors must be the same there.
 */
export function rehypeAnchors() {
  return (tree: Root, file: VFile): undefined => setAnchors(tree, slugOf(file));
}

export function setAnchors(tree: Root, slug: string): undefined {
  const counts: { [name: string]: number } = {};
  for (const top of tree.children) {
    const isField = top.type === "element" && top.tagName === "field";
    const part = isField ? String(top.properties.slug) : slug;
    visit(top, (node) => {
      const kind = isJsx(node) ? kinds[node.name ?? ""] : undefined;
      if (kind === undefined || !isJsx(node)) return;
      const name = `${kind}-${part}`;
      counts[name] = (counts[name] ?? 0) + 1;
      node.attributes = [attribute("anchor", `${name}-${counts[name]}`), ...node.attributes];
    });
  }
}

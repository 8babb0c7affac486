import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { attribute, isJsx } from "./jsx.ts";
import { slugOf } from "./slug.ts";

/** What gets an anchor to which the lists of references and terms link back. */
const kinds: { [name: string]: string } = { Cite: "cite", Term: "term" };

/** In reading order: `<Cite …/>` → `<Cite anchor="cite-clip-1" …/>`, `<Term …/>` → `<Term anchor="term-clip-1" …/>`. */
export function rehypeAnchors() {
  return (tree: Root, file: VFile): undefined => setAnchors(tree, slugOf(file));
}

export function setAnchors(tree: Root, slug: string): undefined {
  const counts: { [kind: string]: number } = {};
  visit(tree, (node) => {
    const kind = isJsx(node) ? kinds[node.name ?? ""] : undefined;
    if (kind === undefined || !isJsx(node)) return;
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    node.attributes = [attribute("anchor", `${kind}-${slug}-${count}`), ...node.attributes];
  });
}

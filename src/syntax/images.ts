import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./report.ts";

export const imageHint = 'Put it into content/figures/, with caption, alt and source, and write <Figure id="…"/>.';

/** `![…](…)` → a mistake: an image is a figure, with caption, alternative and source. Its words stay as text. */
export function remarkImages() {
  return (tree: Root, file: VFile): undefined => refuseImages(tree, file);
}

export function refuseImages(tree: Root, file: VFile): undefined {
  visit(tree, ["image", "imageReference"], (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    report(file, "image-is-figure", node, "An image is a figure of its own.", imageHint);
    const value = "alt" in node ? (node.alt ?? "") : "";
    parent.children.splice(index, 1, { type: "text", value } as never);
  });
}

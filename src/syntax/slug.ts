import type { VFile } from "vfile";

/**
 * The part of a page's anchors that is its own: the last part of its path, `fig-` before a figure's.
 *
 * `content/models/clip.mdx` → `clip`; `content/sections/families/index.mdx` → `families`;
 * `content/figures/clip-approach.mdx` → `fig-clip-approach`. `file.data.slug` overrules it.
 */
export function slugOf(file: VFile): string {
  if (typeof file.data.slug === "string") return file.data.slug;
  const parts = (file.path ?? "page")
    .replaceAll("\\", "/")
    .replace(/(\/index)?\.mdx$/, "")
    .split("/");
  const last = (parts.at(-1) ?? "page").replaceAll(/\s+/g, "-");
  return parts.at(-2) === "figures" ? `fig-${last}` : last;
}

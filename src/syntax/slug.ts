import { slug } from "github-slugger";
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
  const last = pageSlug(parts.at(-1) ?? "page");
  return parts.at(-2) === "figures" ? `fig-${last}` : last;
}

/** A page's name as labels and anchors have it, of a–z, 0–9 and hyphens: `Upper Case` → `upper-case`, `Größe_2` → `grosse-2`. */
export function pageSlug(name: string): string {
  const latin = name.replaceAll("ß", "ss").normalize("NFKD").replaceAll("_", "-");
  return (
    slug(latin)
      .replaceAll(/[^a-z0-9-]/g, "")
      .replaceAll(/^-+|-+$/g, "") || "page"
  );
}

/** Pages that the site makes itself; nothing in `content/` may take their addresses. */
export const generated = ["/", "/references/", "/figures/", "/glossary/", "/404/"];

/** `sections/training/data` → `/training/data/`, `models/clip` → `/models/clip/`. */
export function pathOf(id: string): string {
  return `/${id.replace(/^sections\//, "")}/`;
}

/** The last part of a page's id: `sections/training/data` → `data`. */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

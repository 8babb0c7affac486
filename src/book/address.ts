/** The page that compares all models. */
export const comparison = "/models/";

/** Pages that the site makes itself; nothing in `content/` may take their addresses. */
export const generated = ["/", comparison, "/references/", "/figures/", "/glossary/", "/404/"];

/** Those of them that a survey with these pages has: without a model there is nothing to compare. */
export function generatedFor(ids: string[]): string[] {
  return generated.filter((path) => path !== comparison || ids.some(isModel));
}

/** Whether a page stands in `content/models/`. */
export function isModel(id: string): boolean {
  return id.startsWith("models/");
}

/** `sections/training/data` → `/training/data/`, `models/clip` → `/models/clip/`. */
export function pathOf(id: string): string {
  return `/${id.replace(/^sections\//, "")}/`;
}

/** The last part of a page's id: `sections/training/data` → `data`. */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

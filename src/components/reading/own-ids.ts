/** Attributes that name ids, as words or as a fragment. */
const words = new Set(["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"]);

/**
 * The value of an attribute in a copy whose ids were renamed, so that no id is twice on a page and what the copy
 * refers to within itself is its own: `id="a"` → `a-copy`, `url(#a)` → `url(#a-copy)`, `href="#a"` → `#a-copy`.
 * Ids that stand outside the copy, as those of the shared arrowheads, are left alone.
 */
export function inCopy(name: string, value: string, ids: ReadonlySet<string>): string {
  const renamed = (id: string) => (ids.has(id) ? `${id}-copy` : id);
  if (words.has(name)) return value.split(" ").map(renamed).join(" ");
  if (name === "href" || name === "xlink:href") return value.startsWith("#") ? `#${renamed(value.slice(1))}` : value;
  return value.replace(/url\((["']?)#([^"')]+)\1\)/g, (_, quote, id) => `url(${quote}#${renamed(id)}${quote})`);
}

/** HTML knows six levels; below them stands `<h6>` with its true level beside it. */
const DEEPEST = 6;

type Level = 1 | 2 | 3 | 4 | 5 | typeof DEEPEST;
type Tag = `h${Level}`;

/** `heading(5)` → `{ tag: "h5" }`, `heading(7)` → `{ tag: "h6", level: 7 }`. */
export function heading(level: number): { tag: Tag; level?: number } {
  return level <= DEEPEST ? { tag: `h${level as Level}` } : { tag: `h${DEEPEST}`, level };
}

/**
 * Moves the headings of finished HTML down, so that a page becomes a section of a larger one:
 * by 2, `<h2 id="x">…</h2>` → `<h4 id="x">…</h4>`.
 */
export function shiftHeadings(html: string, by: number): string {
  // In finished HTML a `<` of the text is written `&lt;`, so what looks like a tag is one.
  return html.replace(/<(\/?)h([2-6])(?=[\s>])/g, (_, slash: string, digit: string) => {
    const { tag, level } = heading(Number(digit) + by);
    return slash || level === undefined ? `<${slash}${tag}` : `<${tag} aria-level="${level}"`;
  });
}

import { type Element, elementAt, tagsWithId } from "./elements.ts";

const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * What a card shows of a finished page, by the ids that are asked for: an element as it is, of a heading the
 * paragraph after it, too. `""` asks for the page itself: its title and lead. An id that is not there has no piece.
 *
 *     <h2 id="sec-x">X</h2><aside>…</aside><p>About it.</p><p>More.</p>   →   <h2 id="sec-x">X</h2><p>About it.</p>
 */
export function piecesOf(html: string, ids: ReadonlySet<string>): { [id: string]: string } {
  const found = new Map<string, string>();
  const title = ids.has("") ? html.search(/<h1[\s>]/) : -1;
  if (title >= 0) found.set("", pieceAt(html, title));
  for (const { id, start } of tagsWithId(html)) {
    if (ids.has(id) && !found.has(id)) found.set(id, pieceAt(html, start));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pieceAt(html: string, start: number): string {
  const element = elementAt(html, start);
  if (element === undefined) return "";
  const own = html.slice(element.start, element.end);
  if (!headings.has(element.name)) return withoutRecord(own);
  const paragraph = paragraphAfter(html, element);
  return paragraph === undefined ? own : own + html.slice(paragraph.start, paragraph.end);
}

/** The next paragraph of the same parent; below a title that of any section, elsewhere of its own only. */
function paragraphAfter(html: string, heading: Element): Element | undefined {
  for (let next = elementAt(html, heading.end); next !== undefined; next = elementAt(html, next.end)) {
    if (next.name === "p") return next;
    if (headings.has(next.name) && heading.name !== "h1") return undefined;
  }
  return undefined;
}

/** A full record without the places that cite it, which nobody looks for on a card. */
function withoutRecord(html: string): string {
  if (!html.startsWith("<li")) return html;
  return html.replace(/<p class="places".*?<\/p>/gs, "");
}

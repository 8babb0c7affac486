import { elementAt } from "./elements.ts";
import { piecesOf } from "./pieces.ts";

/** What cards show of one page; it travels as JSON. */
export interface Fragment {
  /** Name of the page as HTML, `2.1.1 CLIP`. */
  name: string;
  /** Style sheet of the page, where a piece holds a formula. */
  styles?: string;
  /** Patterns and arrowheads, where a piece holds a drawing. */
  defs?: string;
  /** HTML by id. */
  pieces: { [id: string]: string };
}

/** Cuts the pieces with these ids from a finished page. */
export function fragmentOf(html: string, ids: ReadonlySet<string>): Fragment {
  const pieces = piecesOf(html, ids);
  const has = (part: string) => Object.values(pieces).some((piece) => piece.includes(part));
  const styles = has('class="katex') ? /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] : undefined;
  const defs = has('class="diagram"') ? elementWith(html, '<svg class="diagram-defs"') : undefined;
  return { name: nameOf(html), ...(styles && { styles }), ...(defs && { defs }), pieces };
}

/** The title, a space after its number: `<h1><span class="number">2.1</span>Contrastive</h1>` → `2.1 Contrastive`. */
function nameOf(html: string): string {
  const title = elementWith(html, "<h1") ?? "";
  return title
    .replace(/<\/span>/, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function elementWith(html: string, opening: string): string | undefined {
  const start = html.indexOf(opening);
  const element = start < 0 ? undefined : elementAt(html, start);
  return element && html.slice(element.start, element.end);
}

import type { Piece } from "./pieces.client.ts";

/** What a card says, and what it is called. */
export interface CardContent {
  name: string;
  nodes: Node[];
  /** As a screen reader reads it out: a formula's signs, a caption without its drawing. */
  spoken: string;
}

/** Silent parts: drawings and what stands in for them, code, long tables, what MathML says already. */
const unspoken = "svg, pre, table, .unseen, .katex-html, annotation";

/** Copies pieces into what a card shows: nothing in it has an id, and only links to other sites lead anywhere. */
export function contentOf(pieces: Piece[], name: string): CardContent {
  const copies = pieces.flatMap(({ elements }) => elements.map((each) => document.importNode(each, true)));
  const records = copies.filter((each) => each.matches("li:has(> .number)"));
  const nodes = copies.map((each) => reshaped(each, name));
  if (records.length > 0) {
    const list = document.createElement("ol");
    list.className = "references";
    list.append(...nodes);
    nodes.splice(0, nodes.length, list);
  }
  const aloud = document.createElement("div");
  aloud.append(...nodes.map((node) => node.cloneNode(true)));
  for (const silent of aloud.querySelectorAll(unspoken)) silent.remove();
  return { name, nodes, spoken: (aloud.textContent ?? "").replace(/\s+/gu, " ").trim().slice(0, 400) };
}

function reshaped(piece: Element, name: string): Element {
  const all = () => [piece, ...piece.querySelectorAll("*")];
  // What a page offers beside its text works on the page only.
  for (const control of piece.querySelectorAll("button, .corner, a[download]")) control.remove();
  for (const link of piece.querySelectorAll("a")) {
    if (link.matches("[data-footnote-backref]")) link.remove();
    else if (!/^https?:/u.test(link.getAttribute("href") ?? "")) unlink(link);
  }
  for (const each of all()) {
    each.removeAttribute("id");
    each.removeAttribute("aria-describedby");
    if (each.hasAttribute("aria-labelledby")) {
      each.removeAttribute("aria-labelledby");
      each.setAttribute("aria-label", name);
    }
  }
  return /^(H\d|LI|SPAN)$/u.test(piece.tagName) && !piece.matches("li:has(> .number)") ? asBlock(piece) : piece;
}

/** Its words stay as they look; a link of a drawing has no class that matters. */
function unlink(link: Element): void {
  const { className } = link;
  const plain = typeof className === "string" && className ? document.createElement("span") : undefined;
  if (plain) plain.className = className;
  plain?.append(...link.childNodes);
  link.replaceWith(...(plain ? [plain] : link.childNodes));
}

/** A heading is none of this page's, and a list item has no list. */
function asBlock(piece: Element): Element {
  const block = document.createElement(piece.tagName === "LI" ? "div" : "p");
  if (piece.tagName.startsWith("H")) block.className = "card-title";
  block.append(...piece.childNodes);
  return block;
}

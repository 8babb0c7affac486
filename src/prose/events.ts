import type { Element } from "hast";
import { hasClass } from "../syntax/formulas.ts";
import { attributeOf, type HastJsx, propsOf, textProp } from "../syntax/jsx.ts";
import { startOf } from "../syntax/report.ts";
import { innerHtml, plainText } from "./inner.ts";
import type { CitationItem, PageEvent, Selection } from "./page.ts";

/** `<Cite/>` → a citation; nothing for a component of which the book need not know. */
export function componentEvent(node: HastJsx): PageEvent | PageEvent[] | undefined {
  const at = startOf(node);
  const text = (name: string) => textProp(node, name) ?? "";
  switch (node.name) {
    case "Cite":
      return citationEvent(node);
    case "Ref":
      return { kind: "reference", label: text("label"), at };
    case "Figure":
      return { kind: "figure", id: text("id"), at };
    case "Term":
      return { kind: "term", id: text("id"), anchor: text("anchor"), at };
    case "Score":
      return { kind: "score", id: text("id"), ...(!attributeOf(node, "bare") && { anchor: text("anchor") }), at };
    case "ScoreBar":
    case "ScoreWords":
      return { kind: "score", id: text("id"), at };
    case "Results":
      return { kind: "results", label: `tbl-${text("id")}`, anchor: text("anchor"), ...selection(node), at };
    case "DotPlot":
    case "TokenPlot":
      return { kind: "chart", ...selection(node), at };
    case "Lineage":
      return namesOf(node, "models").map((name) => ({ kind: "link", href: `/models/${name}/`, at }));
    case "Mechanism":
      return [
        { kind: "mechanism", name: text("name"), at },
        ...namesOf(node, "of").map((label) => ({ kind: "reference" as const, label, at })),
      ];
    case "Label":
    case "Panel":
      return textProp(node, "section") === undefined ? undefined : { kind: "reference", label: text("section"), at };
    case "Link":
      return isInside(text("href")) ? { kind: "link", href: text("href"), at } : undefined;
    default:
      return undefined;
  }
}

function selection(node: HastJsx): Selection {
  const model = textProp(node, "model");
  const [systems, benchmarks] = [namesOf(node, "systems"), namesOf(node, "benchmarks")];
  return { ...(model !== undefined && { model }), systems, benchmarks };
}

/** `systems="a, b"` → `["a", "b"]` */
function namesOf(node: HastJsx, prop: string): string[] {
  const names = (textProp(node, prop) ?? "").split(",").map((name) => name.trim());
  return names.filter((name) => name !== "");
}

function citationEvent(node: HastJsx): PageEvent {
  const { anchor, items, narrative } = propsOf(node) as {
    anchor?: string;
    items?: CitationItem[];
    narrative?: boolean;
  };
  const at = startOf(node);
  const places = node.data && "keys" in node.data ? (node.data.keys ?? []) : [];
  const placed = (items ?? []).map((item, index) => {
    const { line, column } = places[index] ?? at;
    return { ...item, at: { line, column } };
  });
  return { kind: "citation", anchor: anchor ?? "", items: placed, narrative: narrative ?? false, at };
}

/** Headings, what is numbered by its element, and links inside the survey. */
export function elementEvent(node: Element): PageEvent | undefined {
  const at = startOf(node);
  const id = typeof node.properties.id === "string" ? node.properties.id : undefined;
  if (/^h[1-6]$/.test(node.tagName) && id !== undefined) {
    return {
      kind: "heading",
      label: id,
      depth: Number(node.tagName[1]),
      text: plainText(node).trim(),
      html: innerHtml(node),
      at,
    };
  }
  if (id !== undefined && hasClass(node, "equation"))
    return { kind: "float", of: "equation", label: id, title: plainText(node).trim(), at };
  if (id !== undefined && node.tagName === "figure") {
    const of = hasClass(node, "listing")
      ? ("listing" as const)
      : hasClass(node, "table")
        ? ("table" as const)
        : undefined;
    const caption = node.children.find((child) => child.type === "element" && child.tagName === "figcaption");
    if (of !== undefined) return { kind: "float", of, label: id, title: caption ? plainText(caption).trim() : "", at };
  }
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
  const isOwn = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || hasClass(node, "permalink");
  return node.tagName === "a" && !isOwn && isInside(href) ? { kind: "link", href, at } : undefined;
}

/** Other addresses lie outside the survey, and nothing here can tell whether they arrive. */
function isInside(href: unknown): href is string {
  return typeof href === "string" && /^(?:\/(?!\/)|#)/.test(href);
}

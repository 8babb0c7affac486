import { DomUtils, ElementType, parseDocument } from "htmlparser2";
import { texWords } from "./tex-words.ts";

/** What the search finds that is no page of its own: an entry of a list, or an equation. */
export interface SearchRecord {
  /** Site path from the root, without the base: `/glossary/#term-itc`. */
  url: string;
  content: string;
  meta: { title: string; kind: string; number?: string };
}

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;
type Node = Element["children"][number];

/** Classes of what is no text of an entry. */
const silent = ["katex", "cite", "ways", "places", "used", "unseen"];

/** All records of a page at a site path. Most pages have none, and are not even parsed. */
export function recordsOf(html: string, path: string): SearchRecord[] {
  const found = [
    { sign: 'class="references full"', records: references },
    { sign: 'class="glossary"', records: terms },
    { sign: 'class="equation"', records: equations },
  ].filter(({ sign }) => html.includes(sign));
  if (found.length === 0) return [];
  const { children } = parseDocument(html);
  return found.flatMap(({ records }) => records(children, path));
}

function references(page: Node[], path: string): SearchRecord[] {
  const entries = all(page, (each) => each.name === "li" && each.attribs["id"]?.startsWith("ref-") === true);
  return entries.flatMap((entry) => {
    const number = textOf(first([entry], "number"));
    const title = textOf(DomUtils.findOne(({ name }) => name === "b", entry.children)).replace(/\.$/u, "");
    const content = textOf(entry).replace(number, "").trim();
    return [{ url: urlOf(path, entry), content, meta: { title, kind: "Reference", number } }];
  });
}

function terms(page: Node[], path: string): SearchRecord[] {
  const headings = all(page, (each) => each.name === "h2" && each.attribs["id"]?.startsWith("term-") === true);
  return headings.map((heading) => ({
    url: urlOf(path, heading),
    content: heading.parent ? textOf(heading.parent as Element) : textOf(heading),
    meta: { title: textOf(heading), kind: "Term" },
  }));
}

/** An equation has no words of its own: its TeX, its label and the paragraphs around it tell what it is. */
function equations(page: Node[], path: string): SearchRecord[] {
  const title = textOf(DomUtils.findOne((each) => each.attribs["data-pagefind-meta"] === "title", page));
  const boxes = all(page, (each) => hasClass(each, "equation") && each.attribs["id"] !== undefined);
  return boxes.map((box) => {
    const tex = DomUtils.findOne(({ name }) => name === "annotation", box.children);
    const words = texWords(tex ? DomUtils.textContent(tex) : "", box.attribs["id"] ?? "");
    const content = [neighbour(box, "prev"), `${words.join(", ")}.`, neighbour(box, "next")].join(" ").trim();
    const number = textOf(first([box], "permalink")).replace(/[()]/gu, "");
    return { url: urlOf(path, box), content, meta: { title: `Equation ${number}, ${title}`, kind: "Equation" } };
  });
}

function neighbour(box: Element, side: "prev" | "next"): string {
  let node = box[side];
  while (node && !isElement(node)) node = node[side];
  return node && node.name === "p" ? textOf(node) : "";
}

const urlOf = (path: string, element: Element) => `${path}#${element.attribs["id"]}`;

function isElement(node: Node | Element["prev"]): node is Element {
  return node !== null && "attribs" in node;
}

function all(nodes: Node[], test: (each: Element) => boolean): Element[] {
  return DomUtils.findAll(test, nodes);
}

function first(nodes: Node[], name: string): Element | null {
  return DomUtils.findOne((each) => hasClass(each, name), nodes);
}

function hasClass(element: Element, name: string): boolean {
  return element.attribs["class"]?.split(" ").includes(name) === true;
}

/** Words of an element without formulas, numbers of citations and controls. */
function textOf(element: Element | null): string {
  const spoken = (node: Node): string => {
    if (node.type === ElementType.Text) return node.data;
    if (!isElement(node)) return "";
    if (silent.some((name) => hasClass(node, name)) || node.name === "svg") return "";
    return node.children.map(spoken).join(node.name === "section" ? " " : "");
  };
  return element === null
    ? ""
    : spoken(element)
        .replace(/\s+/gu, " ")
        .replace(/ (?=[.,;:])/gu, "")
        .trim();
}

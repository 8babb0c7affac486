import type { Nodes, Paragraph, Root, Table } from "mdast";
import type { Processor } from "unified";
import { readFrontMatter } from "../../src/syntax/front-matter.ts";
import { attributeOf, isJsx, type Jsx, textProp } from "../../src/syntax/jsx.ts";

/** A paragraph, cell or caption that has a number in it and no citation. */
export interface Passage {
  file: string;
  line: number;
  /** The heading it stands under; empty above the first. */
  under: string;
  /** Id of the table it stands in. */
  table?: string;
  /** Its words, without formulas and code. */
  text: string;
}

/** A digit that begins a number: not part of a word or name (`ViT-L/14`, `ID3`), nor of `4-bit`. */
const number = /(?<![\p{L}\p{N}./–−-])\d[\d,.]*(?![\d\p{L}-])/u;

/**
 * The passages of one page whose numbers no citation supports. A cell is supported by a citation in it, in its row,
 * in the head of its column or in the table's caption. Formulas and code are not looked at: they are the survey's own.
 *
 * @param names what contains a digit without being a claim, as `InternVL 1.5`
 */
export function unsupported(source: string, file: string, names: string[], processor: Processor): Passage[] {
  const passages: Passage[] = [];
  let under = "";
  let table: string | undefined;
  const tree = processor.parse(readFrontMatter(source, file).body) as Root;
  const add = (node: Nodes, text: string) => {
    const words = names.reduce((left, name) => left.replaceAll(name, "×"), text);
    if (number.test(words))
      passages.push({
        file,
        line: node.position?.start.line ?? 1,
        under,
        ...(table && { table }),
        text: text.replace(/\s+/gu, " ").trim(),
      });
  };
  const walk = (node: Nodes, caption: string): void => {
    if (node.type === "heading") under = wordsOf(node).trim();
    else if (node.type === "table") for (const cell of tableCells(node, caption)) add(cell, wordsOf(cell));
    else if (node.type === "paragraph") addParagraph(node);
    else if ("children" in node) {
      const own = isJsx(node) ? captionOf(node) : "";
      if (isTable(node)) table = textProp(node, "id");
      if (own !== "" && !own.includes("[@")) add(node, own);
      for (const child of node.children) walk(child as Nodes, own);
      if (isTable(node)) table = undefined;
    }
  };
  const addParagraph = (node: Paragraph) => {
    if (!isSupported(node)) add(node, wordsOf(node));
  };
  walk(tree, "");
  return passages;
}

function isTable(node: Nodes): node is Jsx {
  return isJsx(node) && (node.name === "Table" || node.name === "Results");
}

function captionOf(node: Jsx): string {
  return textProp(node, "caption") ?? "";
}

function tableCells(table: Table, caption: string): Nodes[] {
  if (caption.includes("[@")) return [];
  const [head] = table.children;
  const columns = head?.children.map(isSupported) ?? [];
  const rows = table.children.filter((row) => !row.children.some(isSupported));
  return rows.flatMap((row) => row.children.filter((_, index) => columns[index] !== true));
}

/** Whether a citation, or a score that brings its own, stands in it. */
function isSupported(node: Nodes): boolean {
  if (node.type === "citation") return true;
  if (isJsx(node) && node.name === "Score") return attributeOf(node, "bare") === undefined;
  return "children" in node && (node.children as Nodes[]).some(isSupported);
}

function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (isJsx(node) && node.name === "Score") return "0";
  if (node.type === "inlineMath" || node.type === "inlineCode") return "×";
  return "children" in node ? (node.children as Nodes[]).map(wordsOf).join("") : "";
}

import type { Element, ElementContent, Nodes, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { hasClass } from "./formulas.ts";

/**
 * Tables that scroll in their own box and name their rows: `<table>` →
 * `<div class="scroll" tabindex="0" role="group" aria-label="Table: Model, Year"><table>…`, the first cell of a row a
 * `<th scope="row">`, a right-aligned column `class="num"`.
 */
export function rehypeTables() {
  return (tree: Root): undefined => boxTables(tree);
}

export function boxTables(tree: Root): undefined {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "table" || parent === undefined || index === undefined) return;
    for (const { cells, head } of rowsOf(node))
      for (const [column, cell] of cells.entries()) setCell(cell, column, head);
    parent.children[index] = { type: "element", tagName: "div", properties: scrollBox(node, parent), children: [node] };
    return SKIP;
  });
}

function scrollBox(table: Element, parent: Nodes): Element["properties"] {
  const box = { className: ["scroll"], tabIndex: 0, role: "group" };
  if (hasClass(parent, "table") && parent.type === "element")
    return { ...box, ariaLabelledBy: [`${parent.properties.id}-caption`] };
  const heads =
    rowsOf(table)[0]
      ?.cells.map(textOf)
      .filter((text) => text !== "") ?? [];
  return { ...box, ariaLabel: heads.length > 0 ? `Table: ${heads.join(", ")}` : "Table" };
}

function rowsOf(table: Element): { head: boolean; cells: Element[] }[] {
  const groups = elements(table.children);
  return groups.flatMap((group) =>
    elements(group.children).map((row) => ({ head: group.tagName === "thead", cells: elements(row.children) })),
  );
}

function setCell(cell: Element, column: number, head: boolean): void {
  const { align, style, ...rest } = cell.properties;
  const filled = textOf(cell) !== "" || cell.children.some((child) => child.type !== "text");
  const isRight = align === "right" || /text-align:\s*right/.test(String(style));
  const scope = head ? "col" : column === 0 && filled ? "row" : undefined;
  cell.tagName = filled && scope !== undefined ? "th" : "td";
  cell.properties = { ...rest, ...(cell.tagName === "th" && { scope }), ...(isRight && { className: ["num"] }) };
}

function elements(nodes: Nodes[] | ElementContent[]): Element[] {
  return (nodes as Nodes[]).filter((node): node is Element => node.type === "element");
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (hasClass(node, "katex-html")) return "";
  return "children" in node ? (node.children as Nodes[]).map(textOf).join("").trim() : "";
}

import type { Parents, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Citation } from "./citation.ts";
import { textJsx } from "./jsx.ts";
import { report } from "./report.ts";
import { placeWithin } from "./trace.ts";

/**
 * Marks to components: `[@clip, sec. 2]` → `<Cite items={[{ key: "clip", locator: "sec. 2" }]} narrative={false}/>`,
 * `@fig-x` → `<Ref label="fig-x"/>`. The places of the keys travel beside the component, in its `data`.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): undefined => replaceMarks(tree, file);
}

export function replaceMarks(tree: Root, file: VFile): undefined {
  visit(tree, ["citation", "crossReference"], (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const siblings = (parent as Parents).children as Parents["children"];
    if (node.type === "crossReference") siblings[index] = textJsx("Ref", { label: node.value }, node.position);
    if (node.type !== "citation") return;
    if (node.narrative) checkBrackets(node, siblings, index, file);
    else tie(siblings[index - 1]);
    siblings[index] = cite(node, file);
  });
}

/** A bracket of citations begins no line: the space before it becomes a no-break space. */
function tie(before: Parents["children"][number] | undefined): void {
  if (before?.type === "text") before.value = before.value.replace(/[ \n]$/, "\u00a0");
}

const prefix = /\[([^[\]]*)$/;

/** A citation in the sentence that has brackets around it was meant as a group. */
function checkBrackets(node: Citation, siblings: Parents["children"], index: number, file: VFile): void {
  const before = siblings[index - 1];
  const found = before?.type === "text" ? prefix.exec(before.value) : null;
  if (before?.type !== "text" || found === null) return;
  const at = placeWithin(before.position, before.value, found.index, String(file));
  if (isEscaped(String(file), at?.offset)) return;
  const words = (found[1] ?? "").trim();
  if (words === "") {
    const hint = "Close it with ], put a \\ before the [ if no citation is meant, and no brackets within the brackets.";
    report(file, "citation-is-valid", node, "A citation begins with [@ and does not end.", hint);
  } else if (/^[^[]*\]/.test(textOf(siblings.slice(index + 1)))) {
    const instead = words === "-" ? "a name cannot be left out" : `what comes first stands before it: ${words} [@…]`;
    const hint = `Write [@key]; ${instead}. For a bracket in the text, write \\[.`;
    report(file, "citation-is-valid", at, `A citation begins with [@, but this one with "[${words}".`, hint);
  }
}

/** The backslash stands at the place or just before it. */
const isEscaped = (source: string, offset = 0) => source[offset] === "\\" || source[offset - 1] === "\\";

const textOf = (nodes: Parents["children"]) => nodes.map((node) => (node.type === "text" ? node.value : "")).join("");

function cite(node: Citation, file: VFile) {
  for (const { at, message, hint } of node.mistakes) report(file, "citation-is-valid", at, message, hint);
  const items = node.items.map(({ key, locator }) => ({ key, ...(locator && { locator }) }));
  const component = textJsx("Cite", { items, narrative: node.narrative }, node.position);
  component.data = { ...component.data, keys: node.items.map((item) => item.at) };
  return component;
}

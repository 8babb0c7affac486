import type { Parents, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Citation } from "./citation.ts";
import { textJsx } from "./jsx.ts";
import { report } from "./report.ts";

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
    if (node.type === "citation") siblings[index] = cite(node, siblings[index - 1], file);
  });
}

function cite(node: Citation, before: Parents["children"][number] | undefined, file: VFile) {
  for (const { at, message, hint } of node.mistakes) report(file, "citation-is-valid", at, message, hint);
  if (node.narrative && before?.type === "text" && /(?:^|[^\\])\[$/.test(before.value)) {
    const hint = "Close it with ], put a \\ before the [ if no citation is meant, and no brackets within the brackets.";
    report(file, "citation-is-valid", node, "A citation begins with [@ and does not end.", hint);
  }
  const items = node.items.map(({ key, locator }) => ({ key, ...(locator && { locator }) }));
  const component = textJsx("Cite", { items, narrative: node.narrative }, node.position);
  component.data = { ...component.data, keys: node.items.map((item) => item.at) };
  return component;
}

import type { Nodes, Root } from "hast";
import { hasClass } from "../syntax/formulas.ts";
import { isJsx } from "../syntax/jsx.ts";
import { componentEvent, elementEvent } from "./events.ts";
import type { PageFacts } from "./page.ts";

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const notRunning = new Set(["pre", "code", "figcaption", "field"]);

/** What the book must know of a page, from one walk over its tree. */
export function factsOf(tree: Root): PageFacts {
  const facts: PageFacts = { events: [], words: 0, math: false };
  walk(tree, facts, true);
  return facts;
}

function walk(node: Nodes, facts: PageFacts, isRunning: boolean): void {
  if (node.type === "text") {
    if (isRunning) facts.words += node.value.match(wordPattern)?.length ?? 0;
    return;
  }
  if (hasClass(node, "katex")) {
    facts.math = true;
    return;
  }
  const event = isJsx(node) ? componentEvent(node) : node.type === "element" ? elementEvent(node) : undefined;
  if (event !== undefined) facts.events.push(...[event].flat());
  if (!("children" in node)) return;
  const goesOn = isRunning && !(node.type === "element" && notRunning.has(node.tagName));
  for (const child of node.children as Nodes[]) walk(child, facts, goesOn);
}

import type { Element, Root } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Nodes } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { mathToMarkdown } from "mdast-util-math";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import { handlersOf } from "./handlers.ts";
import type { Resolve } from "./marks.ts";
import type { PageTree } from "./tree.ts";

/** A page as Markdown. */
export interface Twin {
  /** Title, description and address. */
  head: string;
  /** From the title to the last section. */
  body: string;
  /** The list of what the page cites, or nothing. */
  references: string;
}

/**
 * A finished page as Markdown. Numbers are those that the build made, formulas the TeX that was written, a figure its
 * caption and its text alternative.
 */
export function twinOf(page: PageTree, url: string, resolve: Resolve): Twin {
  const cited = cutReferences(page.main);
  return {
    head: `---\n${stringify({ title: page.title, description: page.description, url }, { lineWidth: 0 })}---\n`,
    body: markdown(page.main, resolve),
    references: cited ? markdown({ type: "root", children: [cited] }, resolve) : "",
  };
}

function markdown(tree: Root, resolve: Resolve): string {
  const mdast = toMdast(tree, { handlers: handlersOf(resolve) }) as Nodes;
  const text = toMarkdown(mdast, {
    bullet: "-",
    rule: "-",
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      mathToMarkdown(),
    ],
  });
  return text.replaceAll("\u00a0", " ");
}

/** Takes the list of references out of the page. */
function cutReferences(node: Root | Element): Element | undefined {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== "element") continue;
    const { className } = child.properties;
    if (child.tagName === "section" && Array.isArray(className) && className.includes("cited")) {
      node.children.splice(index, 1);
      return child;
    }
    const found = cutReferences(child);
    if (found) return found;
  }
  return undefined;
}

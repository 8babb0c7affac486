import type { Element, ElementContent } from "hast";
import type { Handle } from "hast-util-to-mdast";
import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import { has, isElement, wordsOf } from "./elements.ts";
import { equation, isTex, texOf } from "./formulas.ts";
import { described, footnotes, list } from "./lists.ts";
import { anchor, type Resolve, raised, spaced, span } from "./marks.ts";
import { references } from "./references.ts";

/** What the site's own elements become in Markdown; all others are hast-util-to-mdast's. */
export function handlersOf(resolve: Resolve): { [tagName: string]: Handle } {
  return {
    a: (state, node, parent) => anchor(state, node, parent as Element, resolve),
    b: (state, node) => spaced("strong", state, node),
    code: (_, node) =>
      isTex(node)
        ? ({ type: "inlineMath", value: texOf(node) } as RootContent)
        : { type: "inlineCode", value: wordsOf(node) },
    em: (state, node) => spaced("emphasis", state, node),
    i: (state, node) => spaced("emphasis", state, node),
    strong: (state, node) => spaced("strong", state, node),
    aside: (state, node) => quoted("Note.", state.toFlow(state.all(node)) as BlockContent[]),
    div: (state, node) => (has(node, "equation") ? equation(node) : state.all(node)),
    dl: (state, node) => ({ type: "list", ordered: false, spread: false, children: described(state, node) }),
    figure: (state, node) =>
      state.toFlow(state.all({ ...node, children: captionFirst(node.children) })) as BlockContent[],
    figcaption: (state, node) => ({ type: "paragraph", children: state.all(node) as PhrasingContent[] }),
    img: (_, { properties: { alt, src } }) => ({
      type: "image",
      url: resolve(String(src ?? "")),
      alt: String(alt ?? ""),
    }),
    ol: (state, node) => (has(node, "references") ? references(state, node) : list(state, node)),
    p: (state, node) => {
      // Ways to other pages.
      if (has(node, "ways")) return [];
      const paragraph = { type: "paragraph" as const, children: state.all(node) as PhrasingContent[] };
      return has(node, "unseen") ? quoted("In the picture.", [paragraph]) : paragraph;
    },
    pre: (_, node) => ({ type: "code", lang: languageOf(node), value: wordsOf(node).replace(/\n$/u, "") }),
    section: (state, node) => ("data-footnotes" in node.properties ? footnotes(state, node) : state.all(node)),
    span: (state, node, parent) => span(state, node, parent as Element),
    sub: raised,
    sup: raised,
  };
}

/** A drawing is told, as all else in a figure, after the number that it is known by. */
function captionFirst(children: ElementContent[]): ElementContent[] {
  const isCaption = (node: ElementContent) => isElement(node) && node.tagName === "figcaption";
  return [...children.filter(isCaption), ...children.filter((node) => !isCaption(node))];
}

/** `> **Note.** The released code …` */
function quoted(name: string, children: BlockContent[]): RootContent {
  const title: PhrasingContent[] = [
    { type: "strong", children: [{ type: "text", value: name }] },
    { type: "text", value: " " },
  ];
  const [first, ...rest] = children;
  const begun: BlockContent[] =
    first?.type === "paragraph"
      ? [{ ...first, children: [...title, ...first.children] }, ...rest]
      : [{ type: "paragraph", children: title.slice(0, 1) }, ...children];
  return { type: "blockquote", children: begun };
}

function languageOf(node: Element): string | null {
  const language = node.properties["data-language"];
  return typeof language === "string" ? language : null;
}

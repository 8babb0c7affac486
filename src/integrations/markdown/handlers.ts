import type { Element, ElementContent, Nodes } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { BlockContent, ListItem, PhrasingContent, RootContent } from "mdast";

/** Address of a link on the page → address to print. */
export type Resolve = (href: string) => string;

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

/** A list whose items bring numbers of their own is not counted again. */
function list(state: State, node: Element): RootContent {
  const isNumbered = node.children.some((item) => isElement(item) && find(item, (each) => has(each, "number")));
  const children = node.children.filter(isElement).map(
    (item): ListItem => ({
      type: "listItem",
      spread: false,
      children: (has(node, "contents") ? chapter(state, item) : state.toFlow(state.all(item))) as BlockContent[],
    }),
  );
  return { type: "list", ordered: !isNumbered, start: Number(node.properties["start"] ?? 1), spread: false, children };
}

/** A chapter in the list of contents: number, linked title and summary in a line, then its sections. */
function chapter(state: State, item: Element): RootContent[] {
  const part = (tag: string) => find(item, ({ tagName }) => tagName === tag);
  const [number, title, summary, sections] = ["span", "h3", "p", "ol"].map(part);
  const words = (node: Element | undefined) => (node ? (state.all(node) as PhrasingContent[]) : []);
  const text = (value: string): PhrasingContent => ({ type: "text", value });
  const line = [text(`${number ? wordsOf(number) : ""} `), ...words(title), text(": "), ...words(summary)];
  return [{ type: "paragraph", children: line }, ...(sections ? [list(state, sections)] : [])];
}

/** `<b>Title. </b>` → `**Title.** `: a mark that stands at a space marks nothing. */
function spaced(type: "strong" | "emphasis", state: State, node: Element): RootContent[] {
  const children = state.all(node) as PhrasingContent[];
  const last = children.at(-1);
  const space = last?.type === "text" ? (/\s+$/u.exec(last.value)?.[0] ?? "") : "";
  if (last?.type === "text") last.value = last.value.slice(0, last.value.length - space.length);
  const marked: RootContent = { type, children };
  return space === "" ? [marked] : [marked, { type: "text", value: space }];
}

function anchor(
  state: State,
  node: Element,
  parent: Element | undefined,
  resolve: Resolve,
): RootContent | RootContent[] {
  const { href } = node.properties;
  if ("data-footnote-ref" in node.properties) {
    const identifier = wordsOf(node).trim();
    return { type: "footnoteReference", identifier, label: identifier };
  }
  if (has(node, "cite")) return bracketed(node, parent);
  if (has(node, "number")) return [bracketed(node, parent), { type: "text", value: " " }];
  const children = state.all(node) as PhrasingContent[];
  const isOwn = has(node, "permalink") || (/^h\d$/u.test(parent?.tagName ?? "") && String(href).startsWith("#"));
  if (typeof href !== "string" || isOwn || has(node, "term")) return children;
  return { type: "link", url: resolve(href), children };
}

function span(state: State, node: Element, parent: Element | undefined): RootContent[] {
  if (has(node, "cite")) return [bracketed(node, parent)];
  if (has(node, "katex-display")) return [display(find(node, isTex))];
  if (!has(node, "number")) return state.all(node) as RootContent[];
  const value = wordsOf(node);
  const next = parent?.children[parent.children.indexOf(node) + 1];
  const isApart = next === undefined || (next.type === "text" && /^\s/u.test(next.value));
  const number: RootContent = value.startsWith("[") ? bracketed(node, undefined) : { type: "text", value };
  return isApart ? [number] : [number, { type: "text", value: " " }];
}

/** `[4, sec. 2.3]` as it is, without the backslashes that a bracket has elsewhere; what follows must not make a link of it. */
function bracketed(node: Element, parent: Element | undefined): RootContent {
  const value = wordsOf(node);
  const next = parent?.children[parent.children.indexOf(node) + 1];
  const isRisky = next?.type === "text" && /^[[(:]/u.test(next.value);
  return isRisky ? { type: "text", value } : { type: "html", value };
}

function equation(node: Element): RootContent {
  const number = find(
    node,
    ({ tagName, properties }) => tagName === "a" && properties["href"] === `#${node.properties["id"]}`,
  );
  return display(find(node, isTex), number && wordsOf(number).replaceAll(/[()]/gu, ""));
}

function display(formula: Element | undefined, number?: string): RootContent {
  const value = [formula && texOf(formula), number && `\\tag{${number}}`].filter(Boolean).join("\n");
  return { type: "math", value } as RootContent;
}

function isTex({ properties }: Element): boolean {
  return "tex" in properties;
}

function texOf({ properties: { tex } }: Element): string {
  return String(tex).trim();
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

/** `Year: 2021 [4]`, one item for each term; several descriptions are joined. */
function described(state: State, node: Element): ListItem[] {
  const parts = node.children.flatMap((child) =>
    isElement(child) && child.tagName === "div" ? child.children : [child],
  );
  const items: PhrasingContent[][] = [];
  for (const part of parts.filter(isElement)) {
    const words = state.all(part) as PhrasingContent[];
    const item = items.at(-1);
    if (part.tagName === "dt" || item === undefined)
      items.push([
        { type: "strong", children: words },
        { type: "text", value: ":" },
      ]);
    else item.push({ type: "text", value: item.length > 2 ? "; " : " " }, ...words);
  }
  return items.map((children) => ({ type: "listItem", spread: false, children: [{ type: "paragraph", children }] }));
}

/** `- [4] Radford, A. …`: the numbers are the survey's, not the list's. */
function references(state: State, node: Element): RootContent {
  const children = node.children.filter(isElement).map(
    (item): ListItem => ({
      type: "listItem",
      spread: false,
      children: [
        { type: "paragraph", children: unspaced(item.children.flatMap((child) => inline(state, child, item))) },
      ],
    }),
  );
  return { type: "list", ordered: false, spread: false, children };
}

/** Without the space that follows another. */
function unspaced(nodes: PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent | undefined) => node?.type === "text" && node.value === " ";
  return nodes.filter((node, index) => !isSpace(node) || !isSpace(nodes[index - 1]));
}

/** Words of a record, whose parts stand in blocks for the eye's sake; its BibTeX has a file of its own. */
function inline(state: State, node: ElementContent, parent: Element): PhrasingContent[] {
  if (!isElement(node)) return state.one(node, parent) as unknown as PhrasingContent[];
  if (node.tagName === "details") return [];
  if (node.tagName !== "div" && node.tagName !== "p") return [state.one(node, parent)].flat() as PhrasingContent[];
  return [{ type: "text", value: " " }, ...node.children.flatMap((child) => inline(state, child, node))];
}

function footnotes(state: State, node: Element): RootContent[] {
  const items = find(node, ({ tagName }) => tagName === "ol")?.children.filter(isElement) ?? [];
  return items.map((item, index) => ({
    type: "footnoteDefinition",
    identifier: String(index + 1),
    label: String(index + 1),
    children: state.toFlow(state.all(item)) as BlockContent[],
  }));
}

/** Markdown has no sign for what stands above or below the line, but takes HTML's. */
function raised(state: State, node: Element): RootContent[] {
  const html = (value: string): RootContent => ({ type: "html", value });
  if (find(node, ({ properties }) => "data-footnote-ref" in properties)) return state.all(node) as RootContent[];
  return [html(`<${node.tagName}>`), ...(state.all(node) as RootContent[]), html(`</${node.tagName}>`)];
}

function languageOf(node: Element): string | null {
  const language = node.properties["data-language"];
  return typeof language === "string" ? language : null;
}

function isElement(node: Nodes): node is Element {
  return node.type === "element";
}

function has({ properties }: Element, name: string): boolean {
  return Array.isArray(properties["className"]) && properties["className"].includes(name);
}

function find(node: Element, is: (node: Element) => boolean): Element | undefined {
  for (const child of node.children.filter(isElement)) {
    const found = is(child) ? child : find(child, is);
    if (found) return found;
  }
  return undefined;
}

export function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

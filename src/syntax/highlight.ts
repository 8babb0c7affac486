import type { Element, ElementContent, Nodes, Root } from "hast";
import { createHighlighterCore, type HighlighterCore, type ThemeRegistrationRaw } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { hasClass } from "./formulas.ts";
import { didYouMean } from "./nearest.ts";
import { report } from "./report.ts";

/**
 * Classes in place of colours, so that both colour schemes share one HTML and the style sheet decides:
 * `k` keyword, `s` string, `c` comment, `f` function or type name, `n` number or constant.
 */
const classes: { [name: string]: string[] } = {
  c: ["comment", "punctuation.definition.comment"],
  s: ["string", "punctuation.definition.string", "constant.character.escape"],
  n: ["constant.numeric", "constant.language", "support.constant"],
  k: [
    "keyword.control",
    "keyword.operator.new",
    "keyword.operator.expression",
    "keyword.operator.logical.python",
    "keyword.other",
    "keyword.function",
    "storage",
    "variable.language",
  ],
  f: [
    "entity.name",
    "support.function",
    "support.type",
    "support.class",
    "entity.other.inherited-class",
    "meta.function-call.generic",
  ],
};

const plain = "#000000";
const names = Object.keys(classes);
const colourOf = (index: number) => `#00000${index + 1}`;

/** A theme whose colours are the places of the classes. */
const theme: ThemeRegistrationRaw = {
  name: "classes",
  type: "light",
  fg: plain,
  bg: "#ffffff",
  settings: [
    { settings: { foreground: plain } },
    ...names.map((name, index) => ({ scope: classes[name] ?? [], settings: { foreground: colourOf(index) } })),
  ],
};

const plainLanguages = new Set(["text", "txt", "plain", "plaintext"]);

/**
 * Code with classes: ` ```ts ` → `<pre tabindex="0" data-language="ts"><code><span class="k">const</span> …`.
 * A language's grammar is loaded when a page first uses it.
 */
export function rehypeHighlight() {
  let made: Promise<HighlighterCore> | undefined;
  const highlighter = () => {
    made ??= createHighlighterCore({
      themes: [theme],
      langs: [],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    return made;
  };
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const blocks = codeBlocks(tree);
    if (blocks.length === 0) return;
    for (const block of blocks) await paint(block, await highlighter(), file);
  };
}

interface CodeBlock {
  /** Id of the caption that names the box; else it is called “Code”. */
  caption: string | undefined;
  pre: Element;
  code: Element;
  language: string;
  text: string;
}

function codeBlocks(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  visit(tree, "element", (pre, _, parent) => {
    const [code] = pre.children;
    if (pre.tagName !== "pre" || code?.type !== "element" || code.tagName !== "code") return;
    const names = Array.isArray(code.properties.className) ? code.properties.className : [];
    const language =
      names
        .map(String)
        .find((name) => name.startsWith("language-"))
        ?.slice("language-".length) ?? "text";
    const [text] = code.children;
    if (text?.type === "text")
      blocks.push({ caption: captionOf(parent), pre, code, language, text: text.value.replace(/\r?\n$/, "") });
  });
  return blocks;
}

/** `<figure class="listing" id="lst-x">` holds `<figcaption id="lst-x-caption">`. */
function captionOf(parent: Nodes | undefined): string | undefined {
  const listing = parent !== undefined && parent.type === "element" && hasClass(parent, "listing");
  return listing ? `${parent.properties.id}-caption` : undefined;
}

async function paint(
  { caption, pre, code, language, text }: CodeBlock,
  highlighter: HighlighterCore,
  file: VFile,
): Promise<void> {
  const name = caption === undefined ? { ariaLabel: "Code" } : { ariaLabelledBy: [caption] };
  pre.properties = { tabIndex: 0, role: "group", ...name, dataLanguage: language };
  code.properties = {};
  code.children = [{ type: "text", value: text }];
  if (plainLanguages.has(language)) return;
  if (!(await load(language, highlighter))) {
    const hint = didYouMean(language, Object.keys(bundledLanguages), 'For plain text, write "text".');
    report(file, "component-is-valid", pre, `No language is called "${language}".`, hint);
    return;
  }
  const lines = highlighter.codeToTokensBase(text.replaceAll("\r\n", "\n"), {
    lang: language,
    theme: "classes",
    tokenizeTimeLimit: 0, // the same colours on a busy machine, where a line may take long
  });
  code.children = merged(lines.flatMap((line, index) => [...(index > 0 ? [{ content: "\n" }] : []), ...line]));
}

async function load(language: string, highlighter: HighlighterCore): Promise<boolean> {
  if (highlighter.getLoadedLanguages().includes(language)) return true;
  if (!Object.hasOwn(bundledLanguages, language)) return false;
  await highlighter.loadLanguage(bundledLanguages[language as keyof typeof bundledLanguages]);
  return true;
}

/** Neighbours of one class become one span; white space belongs to either. */
function merged(tokens: { content: string; color?: string | undefined }[]): ElementContent[] {
  const runs: { text: string; name: string | undefined }[] = [];
  for (const { content, color } of tokens) {
    const name = color === undefined ? undefined : names[Number(color.slice(1)) - 1];
    const last = runs.at(-1);
    if (last && (last.name === name || content.trim() === "")) last.text += content;
    else runs.push({ text: content, name });
  }
  return runs.map(({ text, name }) => {
    const value: ElementContent = { type: "text", value: text };
    return name === undefined
      ? value
      : { type: "element", tagName: "span", properties: { className: [name] }, children: [value] };
  });
}

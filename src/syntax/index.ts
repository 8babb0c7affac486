import type { UnifiedProcessorOptions } from "@astrojs/markdown-remark";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type PluggableList, type Processor, unified } from "unified";
import { rehypeAnchors } from "./anchors.ts";
import { remarkCaptions } from "./captions.ts";
import { remarkCitations } from "./citations.ts";
import { type ComponentOptions, remarkComponents } from "./components.ts";
import { remarkEscapedSigns } from "./escaped-signs.ts";
import { footnotePrefix, rehypeFootnotes, remarkFootnotePairs } from "./footnotes.ts";
import { rehypeFormulaPunctuation } from "./formula-punctuation.ts";
import { katexOptions, rehypeFormulaMistakes } from "./formulas.ts";
import { remarkHeadings } from "./headings.ts";
import { rehypeHighlight } from "./highlight.ts";
import { remarkImages } from "./images.ts";
import { rehypeLinks, remarkAddresses } from "./links.ts";
import { remarkFormulas } from "./math.ts";
import { rehypeMathml } from "./mathml.ts";
import { rehypeNotes } from "./notes.ts";
import { remarkMarks } from "./remark-marks.ts";
import { sealedFormulas } from "./sealed-formulas.ts";
import { rehypeSizes } from "./sizes.ts";
import { rehypeTables } from "./tables.ts";
import { rehypeTypedTags } from "./typed-tags.ts";
import { remarkUnravel } from "./unravel.ts";

/** The author's notation, in the form that `unified()` of `@astrojs/markdown-remark` takes. */
export type Notation = Required<Pick<UnifiedProcessorOptions, "remarkPlugins" | "remarkRehype" | "rehypePlugins">>;

export interface NotationOptions extends ComponentOptions {
  /** The tree becomes HTML and no module, so a formula may stand in it as a finished string. */
  writesHtml?: boolean;
}

/** The one ordered list. It knows one page only; what it finds wrong it notes on the file. */
export function notation(options: NotationOptions = {}): Notation {
  const sealed = options.writesHtml ? sealedFormulas() : undefined;
  return {
    remarkPlugins: [
      remarkGfm, // tables, footnotes, strikethrough
      remarkMath, // $…$ and $$…$$
      remarkEscapedSigns, // `\@` makes no address
      remarkMarks, // @key and [@key], last of what the parser learns: what comes last is tried first
      [remarkComponents, options], // while all components are still the author's own
      remarkCaptions, // captions into the tree, so that all that follows treats them as text
      remarkAddresses, // while all links are the author's own
      remarkUnravel, // lone components to blocks, while marks are no components yet
      remarkFootnotePairs, // while a mark without a note is still text
      remarkImages, // before headings: an image's words count there
      remarkHeadings, // before marks become components: a slug is made of words
      remarkFormulas, // after headings, which take a formula's TeX for a word
      remarkCitations, // marks to components, last: all the others look for marks
    ],
    remarkRehype: { clobberPrefix: footnotePrefix },
    rehypePlugins: [
      rehypeFootnotes, // ids first: links to them are links like others
      rehypeNotes, // before anchors: what stands in a note is counted in its place
      rehypeLinks, // before tags: an <a> is the author's link and nothing else
      rehypeTypedTags, // after all that looks for components
      rehypeAnchors, // after footnotes went to the end: numbers follow the reading order
      rehypeTables, // before formulas: a column's name has TeX for its formula
      rehypeSizes, // before formulas, which are code until they are set
      rehypeHighlight, // before formulas: their markup needs no search for code
      rehypeFormulaPunctuation, // while a formula is one element
      ...(sealed ? [sealed.rehypeKnownFormulas] : []), // a formula met before needs no KaTeX
      [rehypeKatex, katexOptions], // last, after labels and slugs, which are made of TeX: its trees are large, and nothing else walks them
      rehypeFormulaMistakes, // reads what KaTeX has noted
      rehypeMathml, // while formulas are still trees
      ...(sealed ? [sealed.rehypeSealFormulas] : []),
    ],
  };
}

/** The notation as a processor: parse, then run; made once, used for every page. */
export function notationProcessor(options: ComponentOptions = {}): Processor {
  const { remarkPlugins, remarkRehype: settings, rehypePlugins } = notation({ ...options, writesHtml: true });
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkPlugins as PluggableList);
  return processor
    .use(remarkRehype, { ...settings, passThrough: mdxNodes })
    .use(rehypePlugins as PluggableList)
    .freeze() as unknown as Processor;
}

const mdxNodes = [
  "mdxJsxFlowElement",
  "mdxJsxTextElement",
  "mdxFlowExpression",
  "mdxTextExpression",
  "mdxjsEsm",
] as never[];

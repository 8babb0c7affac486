import type {} from "remark-parse";
import type { Data } from "unified";

/* The parser's own types, as remark-parse passes them on: they come in packages that are not ours to name. */

/** An extension of micromark: text to tokens. */
export type TokenExtension = NonNullable<Data["micromarkExtensions"]>[number];
type Constructs = NonNullable<TokenExtension["text"]>[string];
export type Construct = Exclude<NonNullable<Constructs>, unknown[]>;
export type Tokenizer = Construct["tokenize"];
export type State = Parameters<Tokenizer>[1];

/** An extension of mdast-util-from-markdown: tokens to nodes. */
export type TreeExtension = Exclude<NonNullable<Data["fromMarkdownExtensions"]>[number], unknown[]>;
type Handle = NonNullable<NonNullable<TreeExtension["enter"]>[string]>;
export type TreeContext = ThisParameterType<Handle>;
export type Token = Parameters<Handle>[0];

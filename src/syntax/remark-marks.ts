import type { Processor } from "unified";
import { type Citation, labelPattern, type Piece, readGroup } from "./citation.ts";
import { marks } from "./marks.ts";
import type { Token, TreeContext, TreeExtension } from "./parser-types.ts";

/** Teaches the parser `@key`, `[@key]` and `@fig-x`; the tree gets `citation` and `crossReference` nodes. */
export function remarkMarks(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), marks];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), toTree()];
}

/** What the marks' tokens become in the tree. */
function toTree(): TreeExtension {
  const pieces = new WeakMap<Citation, Piece[]>();
  return {
    enter: {
      mark(token) {
        const [, key = "", locator] = /^@([^ ]+)(?: \[([\s\S]*)\])?$/.exec(this.sliceSerialize(token)) ?? [];
        if (labelPattern.test(key)) this.enter({ type: "crossReference", value: key }, token);
        else this.enter(narrative(key, locator, token), token);
      },
      citationGroup(token) {
        const node: Citation = { type: "citation", items: [], narrative: false, mistakes: [] };
        pieces.set(node, []);
        this.enter(node, token);
      },
    },
    exit: {
      mark: leave,
      citationGroup(token) {
        const node = this.stack.at(-1) as unknown as Citation;
        Object.assign(node, readGroup(pieces.get(node) ?? []));
        this.exit(token);
      },
      citationGroupText(token) {
        const node = this.stack.at(-1) as unknown as Citation;
        pieces.get(node)?.push({ text: this.sliceSerialize(token), start: pointOf(token) });
      },
    },
  };
}

function leave(this: TreeContext, token: Token): undefined {
  this.exit(token);
}

function narrative(key: string, locator: string | undefined, token: Token): Citation {
  const item = { key, ...(locator && { locator }), at: pointOf(token) };
  return { type: "citation", items: [item], narrative: true, mistakes: [] };
}

function pointOf({ start: { line, column, offset } }: Token) {
  return { line, column, offset };
}

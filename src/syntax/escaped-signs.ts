import type { Text } from "mdast";
import type { Processor } from "unified";
import type { TreeExtension } from "./parser-types.ts";

/**
 * `a.b\@example.org` stays text. GFM looks for addresses in the tree, where no escape is seen any more, but within
 * one text only; so an escaped sign begins a text of its own.
 */
export function remarkEscapedSigns(this: Processor): undefined {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), escapedSigns];
}

const escapedSigns: TreeExtension = {
  enter: {
    characterEscape(token) {
      const { children } = this.stack.at(-1) as unknown as { children: Text[] };
      let tail = children.at(-1);
      if (tail?.type !== "text" || this.sliceSerialize(token) === "\\@") {
        const { line, column, offset } = token.start;
        const point = { line, column, offset };
        tail = { type: "text", value: "", position: { start: point, end: { ...point } } };
        children.push(tail);
      }
      this.stack.push(tail);
    },
  },
};

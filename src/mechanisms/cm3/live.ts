import { panels, result, strong } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import type { Span } from "./algorithm.ts";
import { dragged } from "./drag.ts";
import { after, before } from "./drawing.ts";
import { rotation, tokens } from "./layout.ts";
import { readSpans, writeSpans } from "./spans.ts";

type State = { spans: string };

const count = tokens.length;

function spansOf({ spans }: State): Span[] {
  return readSpans(spans, count);
}

/** Spans of a document, and the sequence with them at the end. */
export default live<State>({
  name: "cm3",
  title: "spans that move to the end",
  start: { spans: "3-5, 8-9" },
  fields: { spans: { kind: "text", label: "Spans", unit: "first to last token", longest: 40 } },
  examples: {
    "As in the figure": { spans: "3-5, 8-9" },
    "The caption": { spans: "3-5" },
    "The whole image": { spans: "7-10" },
    "Words and image in one": { spans: "4-8" },
    Everything: { spans: "1-15" },
    "No span": { spans: "" },
  },
  drag: Object.fromEntries(
    tokens.flatMap((_, k) =>
      (["from", "to", "whole"] as const).map((what) => [
        what === "whole" ? String(k) : `${k}-${what}`,
        (state: State, dx: number, dy: number) => ({ spans: writeSpans(dragged(spansOf(state), k, what, dx, dy)) }),
      ]),
    ),
  ),
  view: (state) => {
    const spans = spansOf(state);
    const { items } = rotation(spans);
    const sum = items.reduce((total, { weight }) => total + weight, 0);
    return [
      panels(before(spans), after(spans)),
      result(
        `${count} tokens, ${spans.length} ${spans.length === 1 ? "span" : "spans"}: ${count} + 2 · ${spans.length} + 1 = `,
        strong(`${number(items.length)} tokens`),
        `, and ${2 * spans.length} of them are sentinels of weight 0. The weights add up to `,
        strong(number(sum)),
        ".",
      ),
    ];
  },
  tell: (state) => {
    const { items } = rotation(spansOf(state));
    return `${items.length} tokens: ${items.map(({ text }) => text).join(" ")}.`;
  },
});

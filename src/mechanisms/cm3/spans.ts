import { allow } from "../invalid-input.ts";
import type { Span } from "./algorithm.ts";

/*
 * Spans as a reader writes them, counted from 1 and with their last token: `3-5, 8`.
 */

/** In the order of the document. Throws `InvalidInput` for what is no span of `count` tokens. */
export function readSpans(text: string, count: number): Span[] {
  const given = text.split(",").map((part) => part.trim());
  const parts = given.length === 1 && given[0] === "" ? [] : given;
  const spans = parts.map((part): Span => {
    const [, first, last = first] = /^(\d+)(?:\s*[-–−]\s*(\d+))?$/u.exec(part) ?? [];
    const [from, to] = [Number(first) - 1, Number(last)];
    allow(
      0 <= from && from < to && to <= count,
      `Spans: first and last token from 1 to ${count}, such as 3-5, 8-9; given ${part || "none"}.`,
    );
    return [from, to];
  });
  spans.sort(([a], [b]) => a - b);
  const overlaps = spans.some(([from], k) => from < (spans[k - 1]?.[1] ?? 0));
  allow(!overlaps, `Spans do not overlap; given ${text}.`);
  return spans;
}

export function writeSpans(spans: readonly Span[]): string {
  return spans.map(([from, to]) => (to - from === 1 ? String(to) : `${from + 1}-${to}`)).join(", ");
}

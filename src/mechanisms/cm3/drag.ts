import type { Span } from "./algorithm.ts";
import { documentPlaces, type Place, tokens } from "./layout.ts";

/** What of a span is dragged: its first edge, its last, or all of it. */
export type Part = "from" | "to" | "whole";

/** The spans after an end of one, or one whole, was dragged so far. */
export function dragged(spans: readonly Span[], k: number, what: Part, dx: number, dy: number): Span[] {
  const [from = 0, to = 1] = spans[k] ?? [];
  const edge = ({ x, width }: Place) => (what === "to" ? x + width : x);
  const held = documentPlaces[what === "to" ? to - 1 : from];
  if (!held) return [...spans];
  const far = (place: Place) => Math.abs(edge(place) - edge(held) - dx) + 4 * Math.abs(place.y - held.y - dy);
  const nearest = documentPlaces.reduce((best, place) => (far(place) < far(best) ? place : best), held);
  const place = documentPlaces.indexOf(nearest);
  return changed(spans, k, what, what === "to" ? place + 1 : place);
}

/** Span number `k` begins, or ends, at another token, no further than it and its neighbours let it; or moves as it is. */
function changed(spans: readonly Span[], k: number, what: Part, place: number): Span[] {
  const [from, to] = spans[k] ?? [0, 0];
  const [least, most] = [spans[k - 1]?.[1] ?? 0, spans[k + 1]?.[0] ?? tokens.length];
  const within = (low: number, high: number) => Math.min(high, Math.max(low, place));
  const start = what === "from" ? within(least, to - 1) : within(least, most - (to - from));
  const made: Span =
    what === "from" ? [start, to] : what === "to" ? [from, within(from + 1, most)] : [start, start + to - from];
  return spans.map((span, each) => (each === k ? made : span));
}

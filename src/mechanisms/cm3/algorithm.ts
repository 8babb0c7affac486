import { allow } from "../invalid-input.ts";

/*
 * CM3's rotation: spans are cut out of a document, leave a sentinel, and are told at the end, where the model has
 * seen both sides of the gap.
 *
 * Aghajanyan et al. 2022.
 */

/** From a token to before another, counted from 0. */
export type Span = [from: number, to: number];

export interface Rotated {
  sequence: string[];
  /** 0 where the model need not predict, at the sentinels, else 1. As long as the sequence. */
  weights: number[];
}

const sentinel = (k: number) => `<mask:${k}>`;
const isSentinel = (token: string) => /^<mask:\d+>$/.test(token);
const end = "<eod>";

/**
 * n tokens with k spans become n + 2k + 1. Throws `InvalidInput` if a span is empty, leaves the document or overlaps
 * another, or if a token of the document is a sentinel or the end.
 */
export function rotate(tokens: string[], spans: Span[]): Rotated {
  for (const token of tokens) {
    allow(!isSentinel(token) && token !== end, `A document has no sentinels and no ${end}; given ${token}.`);
  }
  const head: string[] = [];
  const tail: string[] = [];
  let at = 0;
  [...spans]
    .sort(([a], [b]) => a - b)
    .forEach(([from, to], k) => {
      allow(
        Number.isInteger(from) && Number.isInteger(to) && at <= from && from < to && to <= tokens.length,
        `Spans have tokens, lie in the document and do not overlap; given ${from} to ${to}.`,
      );
      head.push(...tokens.slice(at, from), sentinel(k));
      tail.push(sentinel(k), ...tokens.slice(from, to));
      at = to;
    });
  const sequence = [...head, ...tokens.slice(at), ...tail, end];
  return { sequence, weights: sequence.map((token) => (isSentinel(token) ? 0 : 1)) };
}

/** The document that was rotated. Throws `InvalidInput` unless the end is there and each sentinel stands twice, in order. */
export function restore(sequence: string[]): string[] {
  allow(sequence.at(-1) === end, `A rotated document ends with ${end}.`);
  const places = sequence.flatMap((token, place) => (isSentinel(token) ? [place] : []));
  const count = places.length / 2;
  allow(
    Number.isInteger(count) && places.every((place, k) => sequence[place] === sentinel(k % count)),
    "Each sentinel stands twice, in order: at its gap and before what was cut.",
  );
  const told = places.slice(count).map((place, k, starts) => sequence.slice(place + 1, starts[k + 1] ?? -1));
  const head = sequence.slice(0, places[count] ?? -1);
  return head.flatMap((token, place) => (isSentinel(token) ? (told[places.indexOf(place)] ?? []) : [token]));
}

/** How many spans a document loses, for `u` drawn evenly from 0 to 1: Poisson with mean 1, from 1 to 16. */
export function spanCount(u: number): number {
  allow(u >= 0 && u < 1, `A draw is from 0 to below 1; given ${u}.`);
  let probability = Math.exp(-1);
  let below = probability;
  for (let n = 1; n < 16; n++) {
    probability /= n;
    below += probability;
    if (u < below) return n;
  }
  return 16;
}

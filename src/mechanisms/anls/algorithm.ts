import { allow } from "../invalid-input.ts";
import { mean } from "../losses.ts";

/*
 * Average normalised Levenshtein similarity, by which answers read from images are scored.
 *
 * Biten et al. 2019, equation 1. Code of the toolkits: open-compass/VLMEvalKit and EvolvingLMMs-Lab/lmms-eval,
 * lmms_eval/api/metrics.py.
 */

/**
 * `original`: a distance of the threshold counts as wrong, strings are taken as they are. `toolkits`: it still counts,
 * and case and runs of white space make no difference.
 */
export type Rule = "original" | "toolkits";

export interface AnlsOptions {
  rule?: Rule;
  /** Normalised distance from which an answer is wrong. */
  threshold?: number;
}

/** Fewest characters to insert, delete or replace to make one string of the other. */
export function levenshtein(a: string, b: string): number {
  const other = [...b];
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  [...a].forEach((character, i) => {
    const next = [i + 1];
    other.forEach((against, j) => {
      const replaced = (row[j] ?? 0) + (character === against ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row[other.length] ?? 0;
}

/** Distance over the length of the longer string: 0 if they are equal, 1 if nothing is. */
export function normalisedDistance(a: string, b: string): number {
  const length = Math.max([...a].length, [...b].length);
  return length === 0 ? 0 : levenshtein(a, b) / length;
}

/** Credit of one output for one accepted answer, 0 to 1. */
export function similarity(
  truth: string,
  output: string,
  { rule = "original", threshold = 0.5 }: AnlsOptions = {},
): number {
  allow(threshold >= 0 && threshold <= 1, `A threshold is from 0 to 1; given ${threshold}.`);
  const plain = (text: string) => (rule === "toolkits" ? text.toLowerCase().trim().replaceAll(/\s+/g, " ") : text);
  const distance = normalisedDistance(plain(truth), plain(output));
  const counts = rule === "toolkits" ? 1 - distance >= 1 - threshold : distance < threshold;
  return counts ? 1 - distance : 0;
}

export interface Question {
  /** All that would be right. */
  accepted: string[];
  output: string;
}

/** Mean over the questions of the credit for the nearest accepted answer. Throws `InvalidInput` if there are none. */
export function anls(questions: Question[], options: AnlsOptions = {}): number {
  return mean(
    questions.map(({ accepted, output }) => {
      allow(accepted.length > 0, "A question has one accepted answer at least; given none.");
      return Math.max(...accepted.map((truth) => similarity(truth, output, options)));
    }),
  );
}

/** One step of making a string of another: what is taken away, and what put in its place. */
export interface Edit {
  removed: string;
  added: string;
}

/** A shortest way from `a` to `b`, character by character; equal characters are removed and added. */
export function edits(a: string, b: string): Edit[] {
  const [from, to] = [[...a], [...b]];
  /** Of each pair of places, how many edits remain from there. */
  const rest = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const table = Array.from({ length: from.length + 1 }, () => Array.from({ length: to.length + 1 }, () => 0));
  for (let i = from.length; i >= 0; i--) {
    for (let j = to.length; j >= 0; j--) {
      if (i === from.length && j === to.length) continue;
      const replaced = rest(i + 1, j + 1) + (from[i] === to[j] ? 0 : 1);
      (table[i] ?? [])[j] = Math.min(replaced, rest(i + 1, j) + 1, rest(i, j + 1) + 1);
    }
  }
  const way: Edit[] = [];
  for (let [i, j] = [0, 0]; i < from.length || j < to.length; ) {
    const [removed = "", added = ""] = [from[i], to[j]];
    if (rest(i, j) === rest(i + 1, j + 1) + (removed === added ? 0 : 1)) {
      way.push({ removed, added });
      i++;
      j++;
    } else if (rest(i, j) === rest(i + 1, j) + 1) {
      way.push({ removed, added: "" });
      i++;
    } else {
      way.push({ removed: "", added });
      j++;
    }
  }
  return way;
}

import { allow } from "../invalid-input.ts";
import { softmax } from "../losses.ts";

/*
 * How CM3leon decodes: two streams, one with the prompt and one without, and the difference between them.
 *
 * Yu et al. 2023: classifier-free guidance, and contrastive decoding with the k-th largest probability (CD-K).
 */

export interface Guided {
  logits: number[];
  probabilities: number[];
}

/** Logits with the prompt and without it, one per token; strength 0 forgets the prompt, 1 is plain, more exaggerates. */
export function guided(withPrompt: number[], withoutPrompt: number[], strength: number): Guided {
  checkStreams(withPrompt, withoutPrompt);
  const logits = withPrompt.map((logit, k) => {
    const plain = withoutPrompt[k] ?? Number.NaN;
    return plain + strength * (logit - plain);
  });
  return { logits, probabilities: softmax(logits) };
}

export interface Contrasted {
  /** A token needs this probability with the prompt to stay. */
  threshold: number;
  /** Places of the tokens that stay. */
  kept: number[];
  /** Of each kept token: log of how many times likelier the prompt makes it. */
  scores: number[];
  /** Of the kept tokens, in their order. */
  probabilities: number[];
}

/**
 * The threshold is `alpha` times the k-th largest probability; k = 1 is the strict rule, which keeps next to nothing.
 * Throws `InvalidInput` unless `alpha` is above 0 and at most 1 and k a token's rank.
 */
export function contrasted(withPrompt: number[], withoutPrompt: number[], alpha: number, k: number): Contrasted {
  checkStreams(withPrompt, withoutPrompt);
  allow(alpha > 0 && alpha <= 1, `Alpha is above 0 and at most 1; given ${alpha}.`);
  const likely = softmax(withPrompt);
  const plain = softmax(withoutPrompt);
  const ranked = [...likely].sort((a, b) => b - a)[k - 1];
  allow(ranked !== undefined, `K is a rank from 1 to ${likely.length}; given ${k}.`);
  const threshold = alpha * ranked;
  const kept = likely.flatMap((p, place) => (p >= threshold ? [place] : []));
  const scores = kept.map((place) => Math.log(likely[place] ?? 0) - Math.log(plain[place] ?? 0));
  return { threshold, kept, scores, probabilities: softmax(scores) };
}

function checkStreams(withPrompt: number[], withoutPrompt: number[]): void {
  allow(
    withPrompt.length > 0 && withPrompt.length === withoutPrompt.length,
    `Both streams have a logit for each token; given ${withPrompt.length} and ${withoutPrompt.length}.`,
  );
}

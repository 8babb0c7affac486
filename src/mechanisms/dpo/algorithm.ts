import { allow } from "../invalid-input.ts";
import { logSigmoid, sigmoid } from "../losses.ts";

/*
 * Direct preference optimisation: the loss of one pair of answers, from the log-probabilities of whole answers.
 *
 * Rafailov et al. 2023. Code: eric-mitchell/direct-preference-optimization, trainers.py, preference_loss.
 */

/** Log-probabilities in nats, 0 at most: of the answer that was preferred, and of the other. */
export interface Answers {
  chosen: number;
  rejected: number;
}

export interface Preference {
  /** How much more than the reference the model prefers the chosen answer. */
  margin: number;
  /** σ(β · margin): the probability that the model gives to the preference. */
  probability: number;
  /** −ln of it. */
  loss: number;
  /** β · (log-probability of the model − of the reference). */
  rewards: Answers;
  /** By how much the pair still pulls: 1 − probability. */
  gradientWeight: number;
}

/** Throws `InvalidInput` unless the log-probabilities are 0 at most and β is above 0. */
export function preference(model: Answers, reference: Answers, beta: number): Preference {
  for (const log of [model.chosen, model.rejected, reference.chosen, reference.rejected]) {
    allow(log <= 0, `A log-probability is 0 at most; given ${log}.`);
  }
  allow(beta > 0, `β is above 0; given ${beta}.`);
  const gains = { chosen: model.chosen - reference.chosen, rejected: model.rejected - reference.rejected };
  const margin = gains.chosen - gains.rejected;
  return {
    margin,
    probability: sigmoid(beta * margin),
    loss: -logSigmoid(beta * margin) + 0,
    rewards: { chosen: beta * gains.chosen, rejected: beta * gains.rejected },
    gradientWeight: sigmoid(-beta * margin),
  };
}

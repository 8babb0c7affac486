import { allow } from "../invalid-input.ts";

/*
 * CircularEval: a question with N options is asked N times, with the options moved on by one each time, and counts
 * only if all answers are right.
 *
 * Liu et al. 2024 (MMBench).
 */

/** The N orders in which the options are shown. */
export function rotations<T>(options: T[]): T[][] {
  return options.map((_, k) => [...options.slice(k), ...options.slice(0, k)]);
}

/** Whether the question counts: `answers` has the option chosen in each pass. Throws `InvalidInput` unless they are N. */
export function counts<T>(options: T[], answers: T[], right: T): boolean {
  allow(options.includes(right), "The right answer is one of the options.");
  allow(answers.length === options.length, `There is an answer to each of ${options.length} passes.`);
  return answers.every((answer) => answer === right);
}

/** Probability that all passes are right, if each is with `skill` and on its own: skill to the power of N. */
export function survival(skill: number, options: number): number {
  allow(skill >= 0 && skill <= 1, `A probability is from 0 to 1; given ${skill}.`);
  allow(Number.isInteger(options) && options > 0, `The options are a whole number above 0; given ${options}.`);
  return skill ** options;
}

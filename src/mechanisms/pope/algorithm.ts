import { allow } from "../invalid-input.ts";

/*
 * POPE: “Is there a … in the image?”, and what a model that likes to say yes scores.
 *
 * Li et al. 2023. Code: RUCAIBox/POPE, evaluate.py.
 */

/** How many answers of each kind; positive is “yes”. */
export interface Counts {
  truePositive: number;
  falsePositive: number;
  trueNegative: number;
  falseNegative: number;
}

export interface PopeScores {
  accuracy: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of “yes” among the answers. */
  yesRatio: number;
}

/** Throws `InvalidInput` unless there is a right “yes”: without one the code divides by zero. */
export function popeScores({ truePositive, falsePositive, trueNegative, falseNegative }: Counts): PopeScores {
  const counts = [truePositive, falsePositive, trueNegative, falseNegative];
  for (const count of counts) allow(count >= 0, `A count is 0 or more; given ${count}.`);
  allow(truePositive > 0, "Precision and recall need one right “yes” at least; given none.");
  const all = counts.reduce((sum, count) => sum + count, 0);
  const precision = truePositive / (truePositive + falsePositive);
  const recall = truePositive / (truePositive + falseNegative);
  return {
    accuracy: (truePositive + trueNegative) / all,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    yesRatio: (truePositive + falsePositive) / all,
  };
}

/** What to expect of a model that says yes so often where the object is there and where it is not, of each as many. */
export function expectedCounts(questions: number, yesIfPresent: number, yesIfAbsent: number): Counts {
  for (const share of [yesIfPresent, yesIfAbsent]) {
    allow(share >= 0 && share <= 1, `A share is from 0 to 1; given ${share}.`);
  }
  const half = questions / 2;
  const truePositive = half * yesIfPresent;
  const falsePositive = half * yesIfAbsent;
  return { truePositive, falsePositive, trueNegative: half - falsePositive, falseNegative: half - truePositive };
}

/** How the official script reads an answer: its first sentence is a “no” if it has the word no or not, else a “yes”. */
export function readAnswer(answer: string): "yes" | "no" {
  const [sentence = ""] = answer.split(".", 1);
  const words = sentence.replaceAll(",", "").split(" ");
  return words.some((word) => word === "No" || word === "no" || word === "not") ? "no" : "yes";
}

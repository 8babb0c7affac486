import type { Scoreboard } from "../prose/manuscript-model.ts";

/** In the alternative of a figure, which is plain text, a score as it is written in prose. */
const mark = /<Score id="([^"]*)"(?: bare)? \/>/gu;

/** Ids of the scores that an alternative tells. */
export function scoresToldIn(alternative: string): string[] {
  return [...alternative.matchAll(mark)].map(([, id = ""]) => id);
}

/** The alternative with the scores in their places: the numbers alone. */
export function withScores(alternative: string, { scores }: Pick<Scoreboard, "scores">): string {
  return alternative.replaceAll(mark, (_, id: string) => scores.find((score) => score.id === id)?.printed ?? id);
}

import { expect, it } from "vitest";
import type { Book } from "../../../../src/book/model.ts";
import { bestScore, scoreColumns } from "../../../../src/components/comparison/best-scores.ts";

const models = ["a", "b", "c", "d"];
const score = (system: string, benchmark: string, value: number, setting?: string) => ({
  id: `${system}-${benchmark}-${value}`,
  system,
  benchmark,
  value,
  printed: String(value),
  source: "x2020",
  ...(setting && { setting }),
});
const board: Book["scoreboard"] = {
  benchmarks: [
    { id: "sums", name: "Sums", measure: "accuracy", unit: "%", better: "higher", split: "test" },
    { id: "errors", name: "Errors", measure: "count", better: "lower" },
  ],
  systems: [
    ...models.map((model) => ({ id: model, name: model.toUpperCase(), model })),
    { id: "a-large", name: "A large", model: "a" },
    { id: "other", name: "Other" },
  ],
  scores: [
    ...models.map((model) => score(model, "sums", 50)),
    score("a-large", "sums", 70, "zero-shot"),
    score("other", "sums", 90),
    score("a", "errors", 3),
    score("a-large", "errors", 5),
  ],
  places: {},
};

it("has a column for a benchmark of four models", () => {
  expect(scoreColumns(board, models)).toEqual([{ id: "sums", name: "Sums, test: accuracy (%)" }]);
  expect(scoreColumns(board, models.slice(1))).toEqual([]);
});

it("takes the best of a model's versions, and says whose it is", () => {
  expect(bestScore(board, "sums", "a")?.whose).toBe("A large, zero-shot");
  expect(bestScore(board, "sums", "b")?.score.value).toBe(50);
  expect(bestScore(board, "errors", "a")?.score.value).toBe(3);
  expect(bestScore(board, "errors", "b")).toBeUndefined();
});

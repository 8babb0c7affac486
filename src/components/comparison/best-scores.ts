import type { Book } from "../../book/model.ts";

type Board = Book["scoreboard"];

/** A benchmark on which several of the compared models have a score. */
export interface ScoreColumn {
  id: string;
  /** `DocVQA, test: ANLS (%)` */
  name: string;
}

/** The best score of a model's versions, and whose it is. */
export interface BestScore {
  score: Board["scores"][number];
  /** `Qwen2-VL-72B, zero-shot` */
  whose: string;
}

/** How many models must have a score for a column of the comparison. */
const enough = 4;

/** The benchmarks that compare: at least four of the models, given by the last parts of their addresses, are measured. */
export function scoreColumns(board: Board, models: string[]): ScoreColumn[] {
  return board.benchmarks
    .filter(({ id }) => models.filter((model) => bestScore(board, id, model) !== undefined).length >= enough)
    .map(({ id, name, split, measure, unit }) => {
      const part = split === undefined ? name : `${name}, ${split}`;
      return { id, name: `${part}: ${measure}${unit === undefined ? "" : ` (${unit})`}` };
    });
}

/** The best of all that a model's versions have on a benchmark. */
export function bestScore(board: Board, benchmark: string, model: string): BestScore | undefined {
  const systems = new Map(board.systems.filter((system) => system.model === model).map(({ id, name }) => [id, name]));
  const isLower = board.benchmarks.find(({ id }) => id === benchmark)?.better === "lower";
  const scores = board.scores.filter((score) => score.benchmark === benchmark && systems.has(score.system));
  const [first, ...others] = scores;
  if (first === undefined) return undefined;
  const better = (a: number, b: number) => (isLower ? a < b : a > b);
  const score = others.reduce((best, each) => (better(each.value, best.value) ? each : best), first);
  const whose = [systems.get(score.system), score.setting].filter((part) => part !== undefined).join(", ");
  return { score, whose };
}

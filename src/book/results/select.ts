import type { ManuscriptScore, Scoreboard } from "../../prose/manuscript-model.ts";
import type { Selection } from "../../prose/page.ts";

type Benchmark = Scoreboard["benchmarks"][number];
type System = Scoreboard["systems"][number];

/** A benchmark measured in one way: what two scores must share to stand side by side. */
export interface Line {
  benchmark: Benchmark;
  split?: string;
  setting?: string;
  scores: ManuscriptScore[];
}

/** The systems of a table: the model's versions in the file's order, then those the author names. */
export function chooseSystems({ model, systems }: Selection, board: Scoreboard): System[] {
  const versions = versionsOf(model, board);
  const named = systems.flatMap((id) => board.systems.find((system) => system.id === id) ?? []);
  return [...new Set([...versions, ...named])];
}

/**
 * The lines of a table: the benchmarks that the author names, in that order; else all on which the model, or where
 * there is none any of the systems, has a score, in the file's order. A benchmark has a line for each split and setting.
 */
export function chooseLines(selection: Selection, systems: System[], board: Scoreboard): Line[] {
  const ids = new Set(systems.map(({ id }) => id));
  const scores = board.scores.filter(({ system }) => ids.has(system));
  return benchmarksOf(selection, scores, board).flatMap((benchmark) => linesOf(benchmark, scores));
}

function benchmarksOf(selection: Selection, scores: ManuscriptScore[], board: Scoreboard): Benchmark[] {
  if (selection.benchmarks.length > 0)
    return selection.benchmarks.flatMap((id) => board.benchmarks.find((benchmark) => benchmark.id === id) ?? []);
  const versions = new Set(versionsOf(selection.model, board).map(({ id }) => id));
  const counting = versions.size > 0 ? scores.filter(({ system }) => versions.has(system)) : scores;
  const measured = new Set(counting.map(({ benchmark }) => benchmark));
  return board.benchmarks.filter(({ id }) => measured.has(id));
}

function linesOf(benchmark: Benchmark, scores: ManuscriptScore[]): Line[] {
  const lines = new Map<string, Line>();
  for (const score of scores.filter((each) => each.benchmark === benchmark.id)) {
    const { split = benchmark.split, setting } = score;
    const key = JSON.stringify([split, setting]);
    const line = lines.get(key) ?? { benchmark, ...(split && { split }), ...(setting && { setting }), scores: [] };
    lines.set(key, { ...line, scores: [...line.scores, score] });
  }
  return [...lines.values()];
}

function versionsOf(model: string | undefined, board: Scoreboard): System[] {
  return model === undefined ? [] : board.systems.filter((system) => system.model === model);
}

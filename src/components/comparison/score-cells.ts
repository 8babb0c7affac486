import type { Book } from "../../book/model.ts";
import { bestScore, type ScoreColumn } from "./best-scores.ts";
import { type Cell, type Column, sourcesOf } from "./cell.ts";

export function scoreColumn({ id, name }: ScoreColumn): Column {
  return { key: `score-${id}`, name, numeric: true, usual: "never", width: "even" };
}

export function scoreCell(book: Book, column: Column, benchmark: ScoreColumn, model: string): Cell {
  const best = bestScore(book.scoreboard, benchmark.id, model);
  if (best === undefined)
    return { column, value: "–", unstated: true, sources: [], note: undefined, data: null, sort: "" };
  const { score, whose } = best;
  return {
    column,
    value: `${score.printed} ${whose}`,
    unstated: false,
    sources: sourcesOf(book, score.source, score.locator),
    note: score.remark,
    data: { score: score.value, whose },
    sort: String(score.value),
  };
}

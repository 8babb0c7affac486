import type { Book } from "../../book/model.ts";

type Board = Book["scoreboard"];

/** A line of a dot plot: who, and how much where anything was reported. */
export interface DotRow {
  name: string;
  /** Slug of the model's page. */
  model: string | undefined;
  value: number | undefined;
  /** The number as its source prints it. */
  printed: string | undefined;
}

/** A row for each system in the author's order. Of several scores the one without a setting counts, else the first of `settings` that is found. */
export function dotRows(board: Board, benchmark: string, systems: string[], settings: string[] = []): DotRow[] {
  return systems.flatMap((id) => {
    const system = board.systems.find((each) => each.id === id);
    if (system === undefined) return [];
    const scores = board.scores.filter((score) => score.system === id && score.benchmark === benchmark);
    const [score] = [undefined, ...settings].flatMap(
      (setting) => scores.find((each) => each.setting === setting) ?? [],
    );
    return [{ name: system.name, model: system.model, value: score?.value, printed: score?.printed }];
  });
}

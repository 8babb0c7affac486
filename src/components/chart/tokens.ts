import type { Book } from "../../book/model.ts";

type Board = Book["scoreboard"];

/** A score beside what it costs. */
export interface TokenPoint {
  system: string;
  name: string;
  model: string | undefined;
  tokens: number;
  value: number;
}

/** The scores on a benchmark whose visual tokens are known, by system and then by tokens. */
export function tokenPoints(board: Board, benchmark: string, systems: string[]): TokenPoint[] {
  return systems.flatMap((id) => {
    const system = board.systems.find((each) => each.id === id);
    if (system === undefined) return [];
    return board.scores
      .flatMap((score) =>
        score.system === id && score.benchmark === benchmark && score.visualTokens !== undefined
          ? [
              {
                system: id,
                name: system.name,
                model: system.model,
                tokens: score.visualTokens.value,
                value: score.value,
              },
            ]
          : [],
      )
      .sort((a, b) => a.tokens - b.tokens);
  });
}

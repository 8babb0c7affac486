import type { Scoreboard } from "../../prose/manuscript-model.ts";
import type { Selection } from "../../prose/page.ts";
import { layOut } from "./layout.ts";
import type { Cited, ResultsTable } from "./model.ts";
import { chooseLines, chooseSystems } from "./select.ts";
import { withSources } from "./sources.ts";

/**
 * Sets out the chosen scores: benchmarks as rows and systems as columns, or the other way where that is narrower; for
 * one system alone, and for many systems on one benchmark, the ways of measuring as columns.
 * A source is cited once for the whole table if it is one, else once a row, else that of most scores once a column and
 * the others in their cells.
 */
export function resultsTable(selection: Selection, anchor: string, board: Scoreboard): ResultsTable {
  const systems = chooseSystems(selection, board);
  const lines = chooseLines(selection, systems, board);
  const shared = lines.length > 1 && lines.every(({ setting }) => setting === lines[0]?.setting);
  const setting = shared ? lines[0]?.setting : undefined;
  const grid = layOut(lines, systems, setting !== undefined);
  return { ...withSources(grid, anchor), ...(setting && { setting }) };
}

/** All that the table cites, in reading order. */
export function citationsOf({ columns, rows, benchmark, cited }: ResultsTable): Cited[] {
  const places = [
    ...columns.map((heading) => heading.cited),
    ...rows.flatMap((row) => [row.heading.cited, ...row.cells.flat().map((value) => value.cited), row.cited]),
    benchmark?.cited,
    cited,
  ];
  return places.filter((place) => place !== undefined);
}

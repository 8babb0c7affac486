import type { ManuscriptScore, Scoreboard } from "../../prose/manuscript-model.ts";
import { pathOf } from "../address.ts";
import type { Heading, ResultsTable } from "./model.ts";
import type { Line } from "./select.ts";

/** A table before it is known where sources stand. */
export interface Grid {
  corner: ResultsTable["corner"];
  columns: Heading[];
  rows: { heading: Heading; cells: ManuscriptScore[][] }[];
  benchmark?: Heading;
}

export function layOut(lines: Line[], systems: Scoreboard["systems"], isSettingKnown: boolean): Grid {
  const settings = [...new Set(lines.map(({ setting }) => setting))].filter((setting) => setting !== undefined);
  if (systems.length === 1 && settings.length > 1 && lines.every(({ setting }) => setting !== undefined))
    return bySetting(lines, settings);
  const benchmarks = lines.map((line, index) => lineHeading(line, lines[index - 1], isSettingKnown));
  const named = systems.map(({ name, model }) => ({
    text: name,
    details: [],
    ...(model && { path: modelPath(model) }),
  }));
  const cell = (line: Line, id: string) => line.scores.filter(({ system }) => system === id);
  const benchmark = settings.length > 1 && lines.length < systems.length ? sharedBenchmark(lines) : undefined;
  const columns = benchmark ? settings.map((text) => ({ text, details: [] })) : benchmarks;
  return lines.length >= systems.length
    ? {
        corner: "Benchmark",
        columns: named,
        rows: lines.map((line, row) => ({
          heading: benchmarks[row] as Heading,
          cells: systems.map(({ id }) => cell(line, id)),
        })),
      }
    : {
        corner: "System",
        columns,
        rows: systems.map(({ id }, row) => ({
          heading: named[row] as Heading,
          cells: lines.map((line) => cell(line, id)),
        })),
        ...(benchmark && { benchmark }),
      };
}

/** One system that was measured in several ways: a column for each of them. */
function bySetting(lines: Line[], settings: string[]): Grid {
  const same = (a: Line, b: Line) => a.benchmark === b.benchmark && a.split === b.split;
  const rows = lines.filter((line, index) => lines.findIndex((other) => same(other, line)) === index);
  return {
    corner: "Benchmark",
    columns: settings.map((text) => ({ text, details: [] })),
    rows: rows.map((row, index) => ({
      heading: lineHeading(row, rows[index - 1], true),
      cells: settings.map((setting) =>
        lines.flatMap((line) => (same(line, row) && line.setting === setting ? line.scores : [])),
      ),
    })),
  };
}

/** The one benchmark of all lines, where they differ in the setting only. */
function sharedBenchmark(lines: Line[]): Heading | undefined {
  const [first] = lines;
  const isShared = lines.every(
    ({ benchmark, split, setting }) => benchmark === first?.benchmark && split === first.split && setting !== undefined,
  );
  return first && isShared ? lineHeading(first, undefined, true) : undefined;
}

function modelPath(model: string): string {
  return pathOf(`models/${model}`);
}

/** The benchmark's own paper is cited where its name first stands. */
function lineHeading({ benchmark, split, setting }: Line, before: Line | undefined, isSettingKnown: boolean): Heading {
  const { name, measure, unit, better, source } = benchmark;
  const details = [
    split,
    unit === undefined ? measure : `${measure}\u00a0(${unit})`,
    isSettingKnown ? undefined : setting,
    better === "lower" ? "lower is better" : undefined,
  ].filter((detail) => detail !== undefined);
  const isNew = before?.benchmark.source !== source;
  return { text: name, details, ...(source && isNew && { cited: { anchor: "", items: [{ key: source }] } }) };
}

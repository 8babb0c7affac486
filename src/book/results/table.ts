import type { ManuscriptScore, Scoreboard } from "../../prose/manuscript-model.ts";
import type { CitationItem, Selection } from "../../prose/page.ts";
import { pathOf } from "../address.ts";
import { chooseLines, chooseSystems, type Line } from "./select.ts";

/** A place of the table that cites, as a mark in the text does. */
export interface Cited {
  anchor: string;
  items: CitationItem[];
}

/** What names a row or a column. */
export interface Heading {
  text: string;
  /** Address of the model's page. */
  path?: string;
  /** How it was measured: split, measure, setting. */
  details: string[];
  cited?: Cited;
}

export interface Value {
  text: string;
  /** Number of its remark, from 1. */
  remark?: number;
  cited?: Cited;
}

export interface Row {
  heading: Heading;
  /** One for each column; none where nothing was reported, two where sources differ. */
  cells: Value[][];
  cited?: Cited;
}

/** A table of results, ready to be written: plain data. */
export interface ResultsTable {
  /** What stands above the names of the rows. */
  corner: "Benchmark" | "System";
  columns: Heading[];
  rows: Row[];
  /** Whether each row names its source in a column of its own. */
  hasSources: boolean;
  /** The setting that all scores share. */
  setting?: string;
  /** The source that all scores share. */
  cited?: Cited;
  remarks: string[];
}

/** A table before it is known where sources stand. */
interface Grid {
  corner: ResultsTable["corner"];
  columns: Heading[];
  rows: { heading: Heading; cells: ManuscriptScore[][] }[];
}

/**
 * Sets out the chosen scores: benchmarks as rows and systems as columns, or the other way where that is narrower; for
 * one system alone, the ways of measuring it as columns.
 * A source is cited once for the whole table if it is one, else once a row, else once a column, else in each cell.
 */
export function resultsTable(selection: Selection, anchor: string, board: Scoreboard): ResultsTable {
  const systems = chooseSystems(selection, board);
  const lines = chooseLines(selection, systems, board);
  const shared = lines.length > 1 && lines.every(({ setting }) => setting === lines[0]?.setting);
  const setting = shared ? lines[0]?.setting : undefined;
  const grid = layOut(lines, systems, setting !== undefined);
  return { ...withSources(grid, anchor), ...(setting && { setting }) };
}

function layOut(lines: Line[], systems: Scoreboard["systems"], isSettingKnown: boolean): Grid {
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
        columns: benchmarks,
        rows: systems.map(({ id }, row) => ({
          heading: named[row] as Heading,
          cells: lines.map((line) => cell(line, id)),
        })),
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

export function modelPath(model: string): string {
  return pathOf(`models/${model}`);
}

/** The benchmark's own paper is cited where its name first stands. */
function lineHeading({ benchmark, split, setting }: Line, before: Line | undefined, isSettingKnown: boolean): Heading {
  const { name, measure, unit, better, source } = benchmark;
  const details = [
    split,
    unit === undefined ? measure : `${measure} (${unit})`,
    isSettingKnown ? undefined : setting,
    better === "lower" ? "lower is better" : undefined,
  ].filter((detail) => detail !== undefined);
  const isNew = before?.benchmark.source !== source;
  return { text: name, details, ...(source && isNew && { cited: { anchor: "", items: [{ key: source }] } }) };
}

function withSources({ corner, columns, rows }: Grid, anchor: string): ResultsTable {
  const all = commonItems(rows.flatMap(({ cells }) => cells.flat()));
  const ofRows = rows.map(({ cells }) => (all ? undefined : commonItems(cells.flat())));
  const hasSources = !all && ofRows.every((items) => items !== undefined);
  const ofColumns = columns.map((_, column) =>
    all || hasSources ? undefined : commonItems(rows.flatMap(({ cells }) => cells[column] ?? [])),
  );
  let count = 0;
  const cite = (items: CitationItem[]) => ({ anchor: `${anchor}-${++count}`, items });
  const named = (heading: Heading, items: CitationItem[] = []): Heading => {
    const { cited, ...rest } = heading;
    const both = [...(cited?.items ?? []), ...items];
    return both.length > 0 ? { ...rest, cited: cite(both) } : rest;
  };
  const remarks: string[] = [];
  const value = (score: ManuscriptScore, isKnown: boolean): Value => ({
    text: score.printed,
    ...(score.remark && { remark: numberOf(score.remark, remarks) }),
    ...(!isKnown && { cited: cite(itemsOf(score)) }),
  });
  // In reading order, so that the anchors are counted as a reader meets them.
  const head = columns.map((heading, column) => named(heading, ofColumns[column]));
  const body = rows.map(({ heading, cells }, row) => {
    const isKnown = (column: number) => hasSources || all !== undefined || ofColumns[column] !== undefined;
    const name = named(heading);
    const values = cells.map((scores, column) => scores.map((score) => value(score, isKnown(column))));
    const items = hasSources ? ofRows[row] : undefined;
    return { heading: name, cells: values, ...(items && { cited: cite(items) }) };
  });
  return { corner, columns: head, rows: body, hasSources, ...(all && { cited: cite(all) }), remarks };
}

/** The number of a remark; a new one is added. */
function numberOf(remark: string, remarks: string[]): number {
  if (!remarks.includes(remark)) remarks.push(remark);
  return remarks.indexOf(remark) + 1;
}

/** What a score cites. */
export function itemsOf({ source, locator }: Pick<ManuscriptScore, "source" | "locator">): CitationItem[] {
  return [source].flat().map((key) => ({ key, ...(locator && { locator }) }));
}

function commonItems(scores: ManuscriptScore[]): CitationItem[] | undefined {
  const [first, ...others] = scores;
  if (first === undefined) return undefined;
  const items = JSON.stringify(itemsOf(first));
  return others.every((other) => JSON.stringify(itemsOf(other)) === items) ? itemsOf(first) : undefined;
}

/** All that the table cites, in reading order. */
export function citationsOf({ columns, rows, cited }: ResultsTable): Cited[] {
  const places = [
    ...columns.map((heading) => heading.cited),
    ...rows.flatMap((row) => [row.heading.cited, ...row.cells.flat().map((value) => value.cited), row.cited]),
    cited,
  ];
  return places.filter((place) => place !== undefined);
}

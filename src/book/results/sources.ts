import type { ManuscriptScore } from "../../prose/manuscript-model.ts";
import type { CitationItem } from "../../prose/page.ts";
import type { Grid } from "./layout.ts";
import type { Heading, ResultsTable, Value } from "./model.ts";

/**
 * Says where each score comes from, as rarely as can be: once below the table where all share a source, else in a
 * column of sources where each row does, else at the heads of the columns; a cell then cites only what its head does not.
 */
export function withSources({ corner, columns, rows, benchmark }: Grid, anchor: string): ResultsTable {
  const all = commonItems(rows.flatMap(({ cells }) => cells.flat()));
  const ofRows = rows.map(({ cells }) => (all ? undefined : commonItems(cells.flat())));
  const hasSources = !all && ofRows.every((items) => items !== undefined);
  const ofColumns = columns.map((_, column) =>
    all || hasSources ? undefined : usualItems(rows.flatMap(({ cells }) => cells[column] ?? [])),
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
    const isKnown = (score: ManuscriptScore, column: number) =>
      hasSources || all !== undefined || isSame(itemsOf(score), ofColumns[column]);
    const name = named(heading);
    const values = cells.map((scores, column) => scores.map((score) => value(score, isKnown(score, column))));
    const items = hasSources ? ofRows[row] : undefined;
    return { heading: name, cells: values, ...(items && { cited: cite(items) }) };
  });
  return {
    corner,
    columns: head,
    rows: body,
    hasSources,
    ...(benchmark && { benchmark: named(benchmark) }),
    ...(all && { cited: cite(all) }),
    remarks,
  };
}

/** The number of a remark; a new one is added. */
function numberOf(remark: string, remarks: string[]): number {
  if (!remarks.includes(remark)) remarks.push(remark);
  return remarks.indexOf(remark) + 1;
}

/** What a score cites. */
export function itemsOf({ source, locator }: Pick<ManuscriptScore, "source" | "locator">): CitationItem[] {
  const keys = [source].flat();
  return keys.map((key, index) => ({ key, ...(locator && index === keys.length - 1 && { locator }) }));
}

/** The source that all scores share. */
function commonItems(scores: ManuscriptScore[]): CitationItem[] | undefined {
  const [first, ...others] = scores.map(itemsOf);
  return others.every((other) => isSame(other, first)) ? first : undefined;
}

/** The source of most scores: of more than half. */
function usualItems(scores: ManuscriptScore[]): CitationItem[] | undefined {
  const items = scores.map(itemsOf);
  return items.find((each) => items.filter((other) => isSame(other, each)).length * 2 > items.length);
}

function isSame(a: CitationItem[], b: CitationItem[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import type { CitationItem } from "../../prose/page.ts";

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
  /** The benchmark that all scores share, where the columns are its settings. */
  benchmark?: Heading;
  /** The setting that all scores share. */
  setting?: string;
  /** The source that all scores share. */
  cited?: Cited;
  remarks: string[];
}

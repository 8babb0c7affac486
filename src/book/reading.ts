import type { Selection } from "../prose/page.ts";
import type { Position } from "../syntax/problem.ts";
import { type Counts, noCounts } from "./count.ts";
import type { Backlink, BookFigure, BookPage, Target } from "./model.ts";
import type { ResultsTable } from "./results/model.ts";

/** Where the reader is: events of a figure are read on the page that places it, but stand in the figure's file. */
export interface Where {
  page: Pick<BookPage, "id" | "path" | "number" | "title" | "cited">;
  file: string;
}

/** A pointer met on the way; whether it arrives is known only at the end. */
export interface Pointer {
  to: string;
  file: string;
  at: Position;
}

/** What a table of results asks for, and where. */
export type Choice = Selection & Omit<Pointer, "to">;

/** A label met a second time. */
export interface Clash {
  label: string;
  file: string;
  at?: Position;
}

/** What reading has gathered so far. Made once per fold and filled in reading order, so a run of the fold is pure. */
export interface Reading {
  counts: Counts;
  /** Every label, with the place that defines it; a page's own label has no position but its file. */
  targets: Map<string, { target: Target; file: string; at?: Position }>;
  clashes: Clash[];
  figures: Map<string, BookFigure>;
  /** Keys in the order of their first citation, each with its places. */
  cited: Map<string, Backlink[]>;
  used: Map<string, Backlink[]>;
  citations: Pointer[];
  references: Pointer[];
  placements: Pointer[];
  terms: Pointer[];
  links: (Pointer & { page: string })[];
  mechanisms: Pointer[];
  scores: Pointer[];
  choices: Choice[];
  /** Tables of results by label. */
  results: Map<string, ResultsTable>;
}

export function beginning(): Reading {
  return {
    counts: noCounts,
    targets: new Map(),
    clashes: [],
    figures: new Map(),
    cited: new Map(),
    used: new Map(),
    citations: [],
    references: [],
    placements: [],
    terms: [],
    links: [],
    mechanisms: [],
    scores: [],
    choices: [],
    results: new Map(),
  };
}

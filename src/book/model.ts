import type { Scoreboard } from "../prose/manuscript-model.ts";
import type { FloatKind, Segment } from "../prose/page.ts";
import type { Survey } from "../schemas/survey.ts";
import type { Term } from "../schemas/term.ts";
import type { Work } from "../schemas/work.ts";
import type { Problem } from "../syntax/problem.ts";
import type { ResultsTable } from "./results/model.ts";

/** What a cross-reference can point at. */
export type LabelKind = "section" | FloatKind;

/** A label and all that a pointer to it needs. */
export interface Target {
  label: string;
  kind: LabelKind;
  /** `2.1.1`, `3`; absent for an unnumbered section and for a heading within a page. */
  number?: string;
  /** As a cross-reference reads: `Figure 2`, `Section 2.1.1`, `Section 2.1.1, Idea`. */
  text: string;
  /** Title of the section, plain text of the caption. */
  title: string;
  /** Id of the page on which it stands. */
  page: string;
  /** Site path from the root, without the base: `/models/clip/#fig-clip-approach`. */
  path: string;
}

/** A place that cites a work or uses a term. */
export interface Backlink {
  page: string;
  /** `/models/clip/#cite-clip-3` */
  path: string;
}

/** A page in the outline's order. */
export interface BookPage {
  id: string;
  /** `/models/clip/` */
  path: string;
  file: string;
  label: string;
  /** Part of the ids of what stands on the page: `clip` in `cite-clip-3`. */
  slug: string;
  number?: string;
  title: string;
  shortTitle: string;
  summary: string;
  lead?: string;
  /** 0 for a chapter. */
  depth: number;
  /** Ids from the chapter down to the parent. */
  ancestors: string[];
  children: string[];
  previous?: string;
  next?: string;
  headings: { label: string; depth: number; text: string; html: string }[];
  /** Keys of the works cited on the page, figures' captions included, by number. */
  cited: string[];
  words: number;
  /** Whether the page, or a figure on it, is set by KaTeX. */
  math: boolean;
  /** Whether a live mechanism stands on it. */
  live: boolean;
  /** Whether there is a drawing on it, of a figure or of a live mechanism. */
  drawing: boolean;
}

export interface BookFigure {
  id: string;
  label: string;
  number: string;
  title: string;
  caption: Segment[];
  source: Segment[];
  alt: string;
  /** Whether anything in it is set by KaTeX. */
  math: boolean;
  page: string;
  path: string;
}

export interface BookReference extends Work {
  /** From 1, by first citation. */
  number: number;
  citedBy: Backlink[];
}

export interface BookTerm extends Term {
  id: string;
  definitionSegments: Segment[];
  /** `/glossary/#term-itc` */
  path: string;
  usedBy: Backlink[];
}

/** The whole survey, numbered; plain data. */
export interface Book {
  survey: Survey;
  surveyFields: { [path: string]: Segment[] };
  /** In reading order. */
  pages: BookPage[];
  targets: { [label: string]: Target };
  /** In reading order. */
  figures: BookFigure[];
  /** By number. */
  references: BookReference[];
  /** Every score, and what is measured. */
  scoreboard: Scoreboard;
  /** Tables of results by label. */
  results: { [label: string]: ResultsTable };
  /** By name. */
  terms: BookTerm[];
  problems: Problem[];
}

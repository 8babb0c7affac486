import type { Position, Problem } from "../syntax/problem.ts";

/** What a component's attribute may hold: it travels as JSON. */
export type Literal = string | number | boolean | null | Literal[] | { [name: string]: Literal };

/** A component in the flow of the text; `children` is what stands between its tags. */
export interface ComponentSegment {
  name: string;
  props: { [name: string]: Literal };
  children: Segment[];
}

/** Finished HTML, cut at the components. */
export type Segment = string | ComponentSegment;

/** One work in a citation: `{ key: "radford2021clip", locator: "sec. 2.3" }`. */
export interface CitationItem {
  key: string;
  locator?: string;
}

/** What is numbered through the whole survey, beside sections. */
export type FloatKind = "figure" | "table" | "equation" | "listing";

/** Which scores a table of results shows. */
export interface Selection {
  /** The versions of a surveyed model. */
  model?: string;
  /** Ids, after those of the model. */
  systems: string[];
  /** Ids; all that the model, or else any of the systems, has a score on where none is named. */
  benchmarks: string[];
}

/** What the book must know of a page, in the order in which a reader meets it. */
export type PageEvent =
  | { kind: "heading"; label: string; depth: number; text: string; html: string; at: Position }
  | { kind: "float"; of: Exclude<FloatKind, "figure">; label: string; title: string; at: Position }
  | { kind: "figure"; id: string; at: Position }
  | {
      kind: "citation";
      /** Id of the place, unique in the survey: `cite-clip-3`. */
      anchor: string;
      items: (CitationItem & { at: Position })[];
      narrative: boolean;
      at: Position;
    }
  | { kind: "reference"; label: string; at: Position }
  | { kind: "term"; id: string; anchor: string; at: Position }
  | { kind: "score"; id: string /** Where it cites; absent where the sentence does. */; anchor?: string; at: Position }
  | ({ kind: "results"; label: string; anchor: string; at: Position } & Selection)
  | ({ kind: "chart"; at: Position } & Selection)
  | { kind: "link"; href: string; at: Position }
  | { kind: "mechanism"; name: string; at: Position };

/** Facts of one page; never another page's. */
export interface PageFacts {
  events: PageEvent[];
  /** Words of running text, without code, formulas and captions. */
  words: number;
  /** Whether anything is set by KaTeX, so that its stylesheet is needed. */
  math: boolean;
}

/** One source file, compiled once: all that the book must know of it. */
export interface CompiledFacts {
  /** Path below the content folder without extension and without `/index`: `models/clip`. */
  id: string;
  /** Path of the source as problems print it: `content/models/clip.mdx`. */
  file: string;
  /** Key of the source and of the pipeline; names the side file. */
  digest: string;
  /** Front matter as the author wrote it, before the schema fills in defaults; `{}` if it cannot be read. */
  frontMatter: { [name: string]: unknown };
  /** The position of every front matter value, by its path: `facts.year.source`. */
  places: { [path: string]: Position };
  /** Markdown of front matter, compiled: a figure's `caption` and `source`. */
  fields: { [path: string]: Segment[] };
  /** False where the page needs `import` or an expression: then `@astrojs/mdx` renders it. */
  isStatic: boolean;
  facts: PageFacts;
  problems: Problem[];
}

/** One source file, compiled once: its facts and its finished HTML, which only the renderer reads. */
export interface CompiledPage extends CompiledFacts {
  segments: Segment[];
}

import type { Benchmark, Score, System } from "../schemas/benchmarks.ts";
import type { Survey } from "../schemas/survey.ts";
import type { Term } from "../schemas/term.ts";
import type { Work } from "../schemas/work.ts";
import type { Position, Problem } from "../syntax/problem.ts";
import type { CompiledFacts, PageEvent, Segment } from "./page.ts";

/** A glossary entry with its definition compiled. */
export interface ManuscriptTerm extends Term {
  id: string;
  definitionSegments: Segment[];
  events: PageEvent[];
  at: Position;
}

/** A number on a benchmark, as its author wrote it: 88.0 is printed so. */
export interface ManuscriptScore extends Score {
  id: string;
  /** `88.0`, `2,326.8` */
  printed: string;
}

/** `benchmarks.yaml`: what is measured, who, and the scores, each in the file's order. */
export interface Scoreboard {
  benchmarks: (Benchmark & { id: string })[];
  systems: (System & { id: string })[];
  scores: ManuscriptScore[];
  /** Position of each value by its path, `scores.clip-imagenet.source`, and of an entry's name: `scores.clip-imagenet`. */
  places: { [path: string]: Position };
}

/** Everything in the content folder, file by file, nothing numbered yet. */
export interface Manuscript {
  /** Absent where `survey.yaml` cannot be read. */
  survey?: Survey;
  /** Position of each value of `survey.yaml`, by its path: `outline.1.children.0.page`. */
  surveyPlaces: { [path: string]: Position };
  /** Markdown of `survey.yaml`, compiled: `abstract`, `acknowledgement`. */
  surveyFields: { [path: string]: Segment[] };
  /** Sections and models. */
  pages: CompiledFacts[];
  figures: CompiledFacts[];
  terms: ManuscriptTerm[];
  works: Work[];
  /** Empty where there is no `benchmarks.yaml`. */
  scoreboard: Scoreboard;
  /** Paths that problems name: `content/survey.yaml`, `content/glossary.yaml`, `content/references.bib`, `content/benchmarks.yaml`. */
  files: { survey: string; glossary: string; bibliography: string; benchmarks: string };
  /** Problems of the data files and of the folder; each page keeps its own. */
  problems: Problem[];
}

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
  /** Paths that problems name: `content/survey.yaml`, `content/glossary.yaml`, `content/references.bib`. */
  files: { survey: string; glossary: string; bibliography: string };
  /** Problems of the data files and of the folder; each page keeps its own. */
  problems: Problem[];
}

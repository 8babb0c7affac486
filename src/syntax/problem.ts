/** Every property that a survey must have; a rule is named for the property, not for its breach. */
export const rules = [
  // one page
  "file-is-utf8",
  "syntax-is-valid",
  "front-matter-is-valid",
  "math-parses",
  "heading-order",
  "citation-is-valid",
  "component-exists",
  "component-is-valid",
  "image-is-figure",
  "figure-has-alternative",
  "figure-has-source",
  "figure-has-body",
  "cell-has-source",
  // data files
  "data-is-valid",
  "bibliography-parses",
  // the whole survey
  "content-exists",
  "citation-resolves",
  "reference-resolves",
  "figure-exists",
  "term-exists",
  "mechanism-exists",
  "benchmark-exists",
  "system-exists",
  "score-exists",
  "label-is-unique",
  "figure-is-used",
  "reference-is-cited",
  "term-is-used",
  "link-resolves",
  "image-exists",
  "address-is-unique",
  "page-is-in-outline",
  "outline-entry-exists",
] as const;

export type Rule = (typeof rules)[number];

/** A place in a source file; both count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A mistake in what the author wrote. `file` is relative to the content folder's parent, with `/`. */
export interface Problem {
  file: string;
  /** Absent where the file as a whole is at fault. */
  at?: Position;
  rule: Rule;
  severity: "error" | "warning";
  message: string;
  /** How to mend it; the nearest name where there is one. */
  hint?: string;
}

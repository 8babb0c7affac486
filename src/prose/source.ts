export type PageKind = "section" | "model" | "figure";

/** A source file, read. */
export interface PageSource {
  kind: PageKind;
  id: string;
  /** As problems print it: `content/models/clip.mdx`. */
  file: string;
  source: string;
  digest: string;
}

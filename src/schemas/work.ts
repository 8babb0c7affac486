import { z } from "astro/zod";

/** A person or body as CSL-JSON names it. */
const name = z.object({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() });

/** An entry of `content/references.bib`, reduced to what a reference list prints. */
export const workSchema = z.object({
  key: z.string(),
  /** CSL type: `paper-conference`, `article-journal`, `webpage` … */
  type: z.string(),
  title: z.string(),
  authors: z.array(name),
  year: z.number().int().optional(),
  /** Journal, proceedings or publisher. */
  container: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  doi: z.string().optional(),
  arxiv: z.string().optional(),
  url: z.string().optional(),
  /** The entry as it stands in the file. */
  bibtex: z.string(),
  /** Where it stands. */
  at: z.object({ line: z.number(), column: z.number() }),
});

export type Work = z.output<typeof workSchema>;

/** The authors that an entry names, and whether it goes on with BibTeX's `and others`. */
export function namedAuthors(authors: Work["authors"]): { named: Work["authors"]; more: boolean } {
  const more = authors.at(-1)?.literal === "others";
  return { named: more ? authors.slice(0, -1) : authors, more };
}

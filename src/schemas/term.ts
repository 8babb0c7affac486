import { z } from "astro/zod";

/** An entry of `content/glossary.yaml`, a map from id to entry. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  /** Abbreviation: `ITC`. */
  short: z.string().min(1).optional(),
  /** One or two sentences of Markdown. */
  definition: z.string().min(1),
});

export type Term = z.output<typeof termSchema>;

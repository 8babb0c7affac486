import { z } from "astro/zod";

/** An entry of the outline as the author writes it. */
export interface OutlineEntry {
  /** Page id: its path below `content/` without extension and `/index`. */
  page: string;
  /** False: the entry and what is below it get no number and consume none. */
  numbered: boolean;
  children: OutlineEntry[];
}

const outlineEntry: z.ZodType<OutlineEntry> = z.lazy(() =>
  z.strictObject({
    page: z.string().min(1),
    numbered: z.boolean().default(true),
    children: z.array(outlineEntry).default([]),
  }),
) as z.ZodType<OutlineEntry>;

/** `content/survey.yaml`: what the survey is, and its outline. */
export const surveySchema = z.strictObject({
  title: z.string().min(1),
  /** For the masthead, the titles of pages and narrow places. */
  shortTitle: z.string().min(1),
  /** One line under the title on the home page. */
  tagline: z.string().min(1),
  /** For search engines; at most 160 characters. */
  description: z.string().min(1).max(160),
  /** BCP 47 tag of the whole survey. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default("en"),
  authors: z.array(z.string().min(1)).min(1),
  /** What it is about, for catalogues. */
  keywords: z.array(z.string().min(1)).default([]),
  /** Date of this edition, `2026-11-23`. */
  date: z.iso.date(),
  /** Markdown. */
  abstract: z.string().min(1),
  /** Markdown. */
  acknowledgement: z.string().optional(),
  /** Id of a figure for the home page. */
  cover: z.string().min(1).optional(),
  /** SPDX identifiers. */
  licence: z.strictObject({ code: z.string(), text: z.string() }),
  /** Address of the repository, for links to the source. */
  repository: z.url({ protocol: /^https?$/ }).optional(),
  /** Order, numbers and navigation come from here alone. */
  outline: z.array(outlineEntry).min(1),
});

export type Survey = z.output<typeof surveySchema>;

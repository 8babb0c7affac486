import { z } from "astro/zod";

/** What every page of prose carries. */
export const pageFields = {
  title: z.string().min(1),
  /** For the navigation, where the title is long. */
  shortTitle: z.string().min(1).optional(),
  /** One sentence for outlines and search engines. */
  summary: z.string().min(1).max(160),
  /** One or two sentences under the title. */
  lead: z.string().min(1).optional(),
  /** The page's own label; else `sec-` and the last part of its path. */
  label: z
    .string()
    .regex(/^sec-[a-z0-9-]+$/)
    .optional(),
};

/** Front matter of `content/sections/**.mdx`. */
export const sectionSchema = z.strictObject(pageFields);

import { z } from "astro/zod";

/** The key of a work in `references.bib`. */
export const key = z.string().regex(/^[A-Za-z0-9][\w:.+/-]*$/);

/** What says so, and where in it, of several works in the last: `sec. 2.3`. */
export const sourceFields = { source: z.union([key, z.array(key).min(1)]), locator: z.string().optional() };

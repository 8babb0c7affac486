import { z } from "astro/zod";
import { key, sourceFields } from "./source.ts";

const text = z.string().min(1);

/** What is measured: a dataset with one way to score an answer. */
export const benchmarkSchema = z.strictObject({
  name: text,
  /** What the number is: `top-1 accuracy`. */
  measure: text,
  unit: z.literal("%").optional(),
  better: z.enum(["higher", "lower"]).default("higher"),
  /** Key of the benchmark's own paper. */
  source: key.optional(),
  /** Part of the dataset, unless a score says otherwise. */
  split: text.optional(),
});

/** Who is measured: a version of a surveyed model, or what it is compared with. */
export const systemSchema = z.strictObject({
  name: text,
  /** The last part of the address of the model's page: `clip`. */
  model: text.optional(),
});

/** One cell: what a system reaches on a benchmark, and who says so. */
export const scoreSchema = z.strictObject({
  system: text,
  benchmark: text,
  split: text.optional(),
  /** How it was measured, where this makes another row of it: `zero-shot`, `32 shots`. */
  setting: text.optional(),
  value: z.number(),
  ...sourceFields,
  /** What the answer cost: the visual tokens that stand for one image. */
  visualTokens: z.strictObject({ value: z.number().int().positive(), ...sourceFields }).optional(),
  /** What a reader must know of this cell alone. */
  remark: text.optional(),
});

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** `content/benchmarks.yaml`: three maps by id. */
export const benchmarksSchema = z.strictObject({
  benchmarks: z.record(id, benchmarkSchema),
  systems: z.record(id, systemSchema),
  scores: z.record(id, scoreSchema),
});

export type Benchmark = z.output<typeof benchmarkSchema>;
export type System = z.output<typeof systemSchema>;
export type Score = z.output<typeof scoreSchema>;

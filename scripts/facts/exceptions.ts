import { z } from "astro/zod";
import { parse } from "yaml";
import type { Passage } from "./passages.ts";

const schema = z.strictObject({
  /** What contains a digit and claims nothing: names of models and sets. */
  names: z.array(z.string().min(1)),
  /** Passages whose numbers need no source, and why. */
  passages: z.array(
    z.strictObject({
      /** `models/clip` */
      page: z.string().min(1),
      /** All that stands under this heading … */
      under: z.string().min(1).optional(),
      /** … or in this table, caption included, … */
      table: z.string().min(1).optional(),
      /** … or the one passage that begins so. */
      begins: z.string().min(1).optional(),
      reason: z.string().min(1),
    }),
  ),
});

export type Exceptions = z.output<typeof schema>;

/** @throws ZodError if it is not of that form */
export function readExceptions(yaml: string): Exceptions {
  return schema.parse(parse(yaml));
}

/** Divides what was found: passages that no exception names, and exceptions that name nothing. */
export function compare(found: { page: string; passage: Passage }[], { passages: exceptions }: Exceptions) {
  const matches = (exception: Exceptions["passages"][number], { page, passage }: (typeof found)[number]) =>
    exception.page === page &&
    (exception.under === undefined || exception.under === passage.under) &&
    (exception.table === undefined || exception.table === passage.table) &&
    (exception.begins === undefined || passage.text.startsWith(exception.begins));
  return {
    open: found.filter((each) => !exceptions.some((exception) => matches(exception, each))),
    idle: exceptions.filter((exception) => !found.some((each) => matches(exception, each))),
  };
}

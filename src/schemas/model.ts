import { z } from "astro/zod";
import { pageFields } from "./section.ts";
import { key, sourceFields } from "./source.ts";

/** One fact of a model: its value and the key of the work that says so. */
const fact = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    ...sourceFields,
    note: z.string().optional(),
  });

const text = z.string().min(1);

/** What of a model has been published, under whatever licence; from most to least. */
export const openness = ["Weights, code and data", "Weights and code", "Weights", "Nothing"] as const;

/** What a fact says that no source states. */
export const unstated = "Not found in the sources read";

/** Front matter of `content/models/*.mdx`: the facts stand here, the section in the body. */
export const modelSchema = z.strictObject({
  ...pageFields,
  name: text,
  versions: z.array(z.strictObject({ name: text, date: text, source: key })).min(1),
  /** What it takes over from other models of the survey. */
  builtOn: z
    .array(
      z.strictObject({
        /** The last part of the address of that model's page. */
        model: text,
        /** What of it: `loss`. */
        part: text,
        ...sourceFields,
      }),
    )
    .default([]),
  facts: z.strictObject({
    year: fact(z.number().int().min(2010).max(2100)),
    organisation: fact(text),
    /** One family, or several where a model mixes them. */
    family: fact(z.union([text, z.array(text).min(1)])),
    parameters: fact(text),
    imageEncoder: fact(text),
    /** The text encoder, where there is no decoder. */
    languageModel: fact(text),
    connector: fact(text),
    resolution: fact(text),
    visualTokens: fact(text),
    trainingData: fact(text),
    published: fact(z.enum(openness)),
    codeLicence: fact(text),
    weightsLicence: fact(text),
  }),
});

export type Model = z.output<typeof modelSchema>;

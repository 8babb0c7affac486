import { defineCollection } from "astro/content/config";
import { z } from "astro/zod";
import { dataLoader } from "./prose/data-loader.ts";
import { compiledField, proseLoader } from "./prose/loader.ts";
import { figureFields } from "./schemas/figure.ts";
import { modelSchema } from "./schemas/model.ts";
import { sectionSchema } from "./schemas/section.ts";

/** The content folder as Astro sees it: a collection is a loader and a schema. */
export const collections = {
  sections: defineCollection({ loader: proseLoader("sections"), schema: sectionSchema.extend(compiledField) }),
  models: defineCollection({ loader: proseLoader("models"), schema: modelSchema.extend(compiledField) }),
  figures: defineCollection({
    loader: proseLoader("figures"),
    schema: ({ image }) => z.strictObject({ ...figureFields(image()), ...compiledField }),
  }),
  survey: defineCollection({ loader: dataLoader("survey") }),
  glossary: defineCollection({ loader: dataLoader("glossary") }),
  references: defineCollection({ loader: dataLoader("references") }),
  benchmarks: defineCollection({ loader: dataLoader("benchmarks") }),
};

import type { z } from "astro/zod";
import type { FrontMatter } from "../syntax/front-matter.ts";
import type { Problem, Rule } from "../syntax/problem.ts";
import { validate } from "../syntax/validate.ts";
import type { PageSource } from "./compile.ts";

/** Fields whose absence has a rule of its own. */
const ownRules: { [field: string]: { rule: Rule; message: string; hint: string } } = {
  alt: {
    rule: "figure-has-alternative",
    message: "The figure has no text alternative.",
    hint: "Add alt: two to five sentences that tell what the picture tells.",
  },
  source: {
    rule: "figure-has-source",
    message: "The figure does not say whose idea it is.",
    hint: "Add source: After [@key, Fig. 1]; layout and numbers are ours.",
  },
};

/** Breaches of the schema, each where it stands. */
export function checkFrontMatter({ kind, file }: PageSource, { yaml }: FrontMatter, schema: z.ZodType): Problem[] {
  if (yaml.problems.length > 0) return [];
  const problems = validate(schema, yaml, file, "front-matter-is-valid");
  if (kind !== "figure") return problems;
  return problems.map((problem) => {
    const field = /^"(alt|source)" (?:is missing|must be .*, but is empty)/.exec(problem.message)?.[1];
    const own = field === undefined ? undefined : ownRules[field];
    return own ? { ...problem, ...own } : problem;
  });
}

/** A figure is a drawing in the body, or an image file, and not both. */
export function bodyProblem({ kind, file }: PageSource, { yaml, hasBody }: FrontMatter): Problem | undefined {
  if (kind !== "figure" || yaml.problems.length > 0) return undefined;
  const image = yaml.places.image;
  if (hasBody !== (image !== undefined)) return undefined;
  const message = hasBody ? "The figure has both an image and a drawing in its body." : "The figure has nothing to show.";
  const hint = hasBody ? "Keep one of the two." : "Draw it in the body, or name a file: image: ./picture.png.";
  return { file, ...(image && { at: image }), rule: "figure-has-body", severity: "error", message, hint };
}

import type { z } from "astro/zod";
import type { FrontMatter } from "../syntax/front-matter.ts";
import type { Problem, Rule } from "../syntax/problem.ts";
import { breachesOf } from "../syntax/validate.ts";
import type { PageKind, PageSource } from "./source.ts";

/** A value whose absence has a rule of its own. */
interface OwnRule {
  path: RegExp;
  rule: Rule;
  message: (path: string) => string;
  hint: string;
}

const ownRules: { [kind in PageKind]: OwnRule[] } = {
  section: [],
  model: [
    {
      path: /^(facts|versions|builtOn)\.\w+\.source$/,
      rule: "cell-has-source",
      message: (path) => `"${path.replace(/\.source$/, "")}" has no source.`,
      hint: "Add source: the key of the work that says so.",
    },
  ],
  figure: [
    {
      path: /^alt$/,
      rule: "figure-has-alternative",
      message: () => "The figure has no text alternative.",
      hint: "Add alt: two to five sentences that tell what the picture tells.",
    },
    {
      path: /^source$/,
      rule: "figure-has-source",
      message: () => "The figure does not say whose idea it is.",
      hint: "Add source: After [@key, Fig. 1]; layout and numbers are ours.",
    },
  ],
};

/** Breaches of the schema, each where it stands. */
export function checkFrontMatter({ kind, file }: PageSource, { yaml }: FrontMatter, schema: z.ZodType): Problem[] {
  if (yaml.problems.length > 0) return [];
  return breachesOf(schema, yaml, file, "front-matter-is-valid").map(({ path, isLacking, problem }) => {
    const own = ownRules[kind].find((candidate) => isLacking && candidate.path.test(path));
    return own ? { ...problem, rule: own.rule, message: own.message(path), hint: own.hint } : problem;
  });
}

/** A figure is a drawing in the body, or an image file, and not both. */
export function bodyProblem({ kind, file }: PageSource, { yaml, hasBody }: FrontMatter): Problem | undefined {
  if (kind !== "figure" || yaml.problems.length > 0) return undefined;
  const image = yaml.places.image;
  if (hasBody !== (image !== undefined)) return undefined;
  const message = hasBody
    ? "The figure has both an image and a drawing in its body."
    : "The figure has nothing to show.";
  const hint = hasBody ? "Keep one of the two." : "Draw it in the body, or name a file: image: ./picture.png.";
  return { file, ...(image && { at: image }), rule: "figure-has-body", severity: "error", message, hint };
}

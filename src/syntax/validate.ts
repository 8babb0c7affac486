import type { z } from "astro/zod";
import { expected, type Issue, show } from "./issue-words.ts";
import { nearest } from "./nearest.ts";
import type { Position, Problem, Rule } from "./problem.ts";
import { byPosition } from "./report.ts";
import { namesAt } from "./schema-names.ts";
import type { YamlFile } from "./yaml.ts";

type Path = PropertyKey[];

/** What a mistake in data becomes: its path, and words for it. */
interface Mistake {
  path: Path;
  message: string;
  hint?: string;
  /** The key is at fault, not the value. */
  onKey?: boolean;
}

/** A breach of a schema; `isLacking` where the value is missing or empty. */
export interface Breach {
  path: string;
  isLacking: boolean;
  problem: Problem;
}

/** Every breach of a schema as a problem where the value stands; if it is missing, where its parent's key does. */
export function breachesOf(schema: z.ZodType, yaml: YamlFile, file: string, rule: Rule): Breach[] {
  const checked = schema.safeParse(yaml.value ?? {});
  if (checked.success) return [];
  const mistakes = checked.error.issues.flatMap((issue) => mistakesOf(issue, yaml.value, schema));
  const breaches = mistakes.map(({ path, message, hint, onKey }): Breach => {
    const place = placeOf(path, yaml, onKey);
    const problem: Problem = { file, at: place, rule, severity: "error", message, ...(hint !== undefined && { hint }) };
    return { path: path.join("."), isLacking: [undefined, null, ""].includes(at(yaml.value, path) as null), problem };
  });
  return breaches.sort((a, b) => byPosition(a.problem, b.problem));
}

export function validate(schema: z.ZodType, yaml: YamlFile, file: string, rule: Rule): Problem[] {
  return breachesOf(schema, yaml, file, rule).map(({ problem }) => problem);
}

function placeOf(path: Path, { places, keys }: YamlFile, onKey = false): Position {
  const value = places[path.join(".")];
  if (value && !onKey) return value;
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length).join(".");
    const found = keys[part] ?? places[part];
    if (found) return found;
  }
  return places[""] ?? { line: 1, column: 1 };
}

function mistakesOf(issue: Issue, value: unknown, schema: z.ZodType): Mistake[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(issue.path, key, schema));
  if (issue.code === "invalid_key") return [invalidKey(issue.path)];
  if (issue.code === "invalid_union") return unionMistakes(issue, value, schema);
  const name = nameOf(issue.path);
  const found = at(value, issue.path);
  if (found === undefined)
    return [
      { path: issue.path, message: `${name} is missing.`, hint: `Add ${lastOf(issue.path)}: ${expected(issue)}.` },
    ];
  return [{ path: issue.path, message: `${name} must be ${expected(issue)}, but is ${show(found)}.` }];
}

function unknownKey(path: Path, key: string, schema: z.ZodType): Mistake {
  const names = namesAt(schema, path);
  const best = nearest(key, names);
  const hint = best ? `Did you mean "${best}"?` : names.length > 0 ? `There are ${names.join(", ")}.` : undefined;
  const where = path.length > 0 ? ` in ${nameOf(path)}` : "";
  return { path: [...path, key], message: `There is no field "${key}"${where}.`, ...(hint && { hint }), onKey: true };
}

function invalidKey(path: Path): Mistake {
  const hint = "A name is made of lower-case letters, digits and hyphens.";
  return { path, message: `${nameOf(path)} cannot be a name.`, hint, onKey: true };
}

/** The branch that goes deepest was meant; where none does, all are named. */
function unionMistakes(issue: Extract<Issue, { code: "invalid_union" }>, value: unknown, schema: z.ZodType): Mistake[] {
  const deeper = issue.errors.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code !== "invalid_type"),
  );
  const found = at(value, issue.path);
  if (deeper && found !== undefined) {
    return deeper.flatMap((inner) =>
      mistakesOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, value, schema),
    );
  }
  const wanted = [...new Set(issue.errors.flat().map(expected))].join(" or ");
  if (found === undefined)
    return [
      { path: issue.path, message: `${nameOf(issue.path)} is missing.`, hint: `Add ${lastOf(issue.path)}: ${wanted}.` },
    ];
  return [{ path: issue.path, message: `${nameOf(issue.path)} must be ${wanted}, but is ${show(found)}.` }];
}

function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path)
    here = here !== null && typeof here === "object" ? (here as Record<PropertyKey, unknown>)[key] : undefined;
  return here;
}

const nameOf = (path: Path) => (path.length > 0 ? `"${path.join(".")}"` : "The front matter");
const lastOf = (path: Path) => String(path.at(-1) ?? "fields");

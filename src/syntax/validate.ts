import type { z } from "astro/zod";
import { nearest } from "./nearest.ts";
import type { Position, Problem, Rule } from "./problem.ts";
import type { YamlFile } from "./yaml.ts";

type Issue = z.core.$ZodIssue;
type Path = PropertyKey[];

/** What a mistake in data becomes: its path, and words for it. */
interface Mistake {
  path: Path;
  message: string;
  hint?: string;
}

/**
 * Every breach of a schema as a problem where the value stands, or where its parent's key does if it is missing.
 * `keysOf` tells which names are allowed at a path, for "did you mean".
 */
export function validate(schema: z.ZodType, yaml: YamlFile, file: string, rule: Rule): Problem[] {
  const checked = schema.safeParse(yaml.value ?? {});
  if (checked.success) return [];
  const mistakes = checked.error.issues.flatMap((issue) => mistakesOf(issue, yaml.value, schema));
  return mistakes.map(({ path, message, hint }) => ({
    file,
    at: placeOf(path, yaml),
    rule,
    severity: "error" as const,
    message,
    ...(hint !== undefined && { hint }),
  }));
}

function placeOf(path: Path, { places, keys }: YamlFile): Position {
  const full = path.join(".");
  if (places[full]) return places[full];
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length).join(".");
    const found = keys[part] ?? places[part];
    if (found) return found;
  }
  return places[""] ?? { line: 1, column: 1 };
}

function mistakesOf(issue: Issue, value: unknown, schema: z.ZodType): Mistake[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(issue.path, key, schema));
  if (issue.code === "invalid_union") return unionMistakes(issue, value, schema);
  const name = nameOf(issue.path);
  const found = at(value, issue.path);
  if (found === undefined) return [{ path: issue.path, message: `${name} is missing.`, hint: `Add ${lastOf(issue.path)}: ${expected(issue)}.` }];
  return [{ path: issue.path, message: `${name} must be ${expected(issue)}, but is ${show(found)}.` }];
}

function unknownKey(path: Path, key: string, schema: z.ZodType): Mistake {
  const names = keysAt(schema, path);
  const best = nearest(key, names);
  const hint = best ? `Did you mean "${best}"?` : names.length > 0 ? `There are ${names.join(", ")}.` : undefined;
  const where = path.length > 0 ? ` in ${nameOf(path)}` : "";
  return { path: [...path, key], message: `There is no field "${key}"${where}.`, ...(hint && { hint }) };
}

/** The branch that goes deepest was meant; where none does, all are named. */
function unionMistakes(issue: Extract<Issue, { code: "invalid_union" }>, value: unknown, schema: z.ZodType): Mistake[] {
  const deeper = issue.errors.find((branch) => branch.some((inner) => inner.path.length > 0 || inner.code !== "invalid_type"));
  const found = at(value, issue.path);
  if (deeper && found !== undefined) {
    return deeper.flatMap((inner) => mistakesOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, value, schema));
  }
  const wanted = [...new Set(issue.errors.flat().map(expected))].join(" or ");
  if (found === undefined) return [{ path: issue.path, message: `${nameOf(issue.path)} is missing.`, hint: `Add ${lastOf(issue.path)}: ${wanted}.` }];
  return [{ path: issue.path, message: `${nameOf(issue.path)} must be ${wanted}, but is ${show(found)}.` }];
}

const types: { [type: string]: string } = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
};

function expected(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? issue.expected;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? `${issue.origin === "string" ? "text" : "a list"} that is not empty` : `at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters long` : `at most ${issue.maximum}`;
    case "invalid_value":
      return issue.values.map((value) => `"${String(value)}"`).join(", ").replace(/, ([^,]*)$/, " or $1");
    case "invalid_format":
      return formatOf(issue);
    default:
      return issue.message;
  }
}

function formatOf(issue: Extract<Issue, { code: "invalid_format" }>): string {
  if (issue.format === "date") return "a date such as 2026-11-23";
  if (issue.format === "url") return "an address such as https://example.org/";
  return `of the form ${issue.pattern ?? issue.format}`;
}

function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) here = here !== null && typeof here === "object" ? (here as Record<PropertyKey, unknown>)[key] : undefined;
  return here;
}

function show(value: unknown): string {
  if (value === null) return "empty";
  if (value === "") return "empty text";
  if (typeof value === "string") return value.length > 60 ? `${value.length} characters long` : `"${value}"`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "a group of fields" : String(value);
}

const nameOf = (path: Path) => (path.length > 0 ? `"${path.join(".")}"` : "The front matter");
const lastOf = (path: Path) => String(path.at(-1) ?? "fields");

/** The names that an object of the schema has at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let here: z.ZodType | undefined = schema;
  for (const key of path) here = step(open(here), key);
  const shape = shapeOf(open(here));
  return shape ? Object.keys(shape) : [];
}

interface Def {
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  getter?: () => z.ZodType;
  options?: z.ZodType[];
}

const defOf = (schema: z.ZodType | undefined): Def => (schema?.def ?? {}) as unknown as Def;
const shapeOf = (schema: z.ZodType | undefined) => defOf(schema).shape;

/** What stands within optional, default and lazy. */
function open(schema: z.ZodType | undefined): z.ZodType | undefined {
  const { innerType, getter } = defOf(schema);
  const inner = innerType ?? getter?.();
  return inner ? open(inner) : schema;
}

function step(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  const { shape, element, valueType } = defOf(schema);
  return shape?.[String(key)] ?? element ?? valueType;
}

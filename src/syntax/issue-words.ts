import type { z } from "astro/zod";

/** A breach as zod reports it. */
export type Issue = z.core.$ZodIssue;

const types: { [type: string]: string } = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
};

/** What a schema wanted, in words: `a number`, `"a" or "b"`. */
export function expected(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? issue.expected;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? `${issue.origin === "string" ? "text" : "a list"} that is not empty`
        : `at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters long` : `at most ${issue.maximum}`;
    case "invalid_value":
      return issue.values
        .map((value) => `"${String(value)}"`)
        .join(", ")
        .replace(/, ([^,]*)$/, " or $1");
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

/** What stands there instead. */
export function show(value: unknown): string {
  if (value === null) return "empty";
  if (value === "") return "empty text";
  if (typeof value === "string") return value.length > 60 ? `${value.length} characters long` : `"${value}"`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return typeof value === "object" ? "a group of fields" : String(value);
}

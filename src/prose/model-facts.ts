import type { Position } from "../syntax/problem.ts";
import type { PageEvent } from "./page.ts";

interface Sourced {
  model?: unknown;
  source?: unknown;
  locator?: unknown;
}

/**
 * The sources of a model's facts cite, as its text does:
 * `facts: { year: { value: 2021, source: a } }` → a citation with the anchor `cite-clip-fact-year`.
 */
export function modelCitations(
  id: string,
  frontMatter: { [name: string]: unknown },
  places: { [path: string]: Position },
): PageEvent[] {
  const slug = id.split("/").at(-1);
  const facts = entriesOf(frontMatter.facts).map(([name, fact]) =>
    citation(`cite-${slug}-fact-${name}`, fact, `facts.${name}`, places),
  );
  const versions = entriesOf(frontMatter.versions).map(([index, version]) =>
    citation(`cite-${slug}-version-${Number(index) + 1}`, version, `versions.${index}`, places),
  );
  const built = entriesOf(frontMatter.builtOn).flatMap(([index, part]) => [
    citation(`cite-${slug}-built-${Number(index) + 1}`, part, `builtOn.${index}`, places),
    linkToModel(part, places[`builtOn.${index}.model`]),
  ]);
  return [...facts, ...built, ...versions].filter((event) => event !== undefined);
}

/** What a model is built on has a page of its own. */
function linkToModel({ model }: Sourced, at: Position | undefined): PageEvent | undefined {
  return typeof model === "string" && at ? { kind: "link", href: `/models/${model}/`, at } : undefined;
}

function entriesOf(value: unknown): [string, Sourced][] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).filter(
    (entry): entry is [string, Sourced] => entry[1] !== null && typeof entry[1] === "object",
  );
}

function citation(
  anchor: string,
  { source, locator }: Sourced,
  path: string,
  places: { [path: string]: Position },
): PageEvent | undefined {
  const at = places[`${path}.source`];
  const isList = Array.isArray(source);
  const keys = (isList ? source : [source]).filter((key) => typeof key === "string");
  if (at === undefined || keys.length === 0) return undefined;
  const items = keys.map((key, index) => ({
    key,
    ...(typeof locator === "string" && index === keys.length - 1 && { locator }),
    at: (isList ? places[`${path}.source.${index}`] : undefined) ?? at,
  }));
  return { kind: "citation", anchor, items, narrative: false, at };
}

import type { z } from "astro/zod";
import { benchmarkSchema, benchmarksSchema, scoreSchema, systemSchema } from "../schemas/benchmarks.ts";
import type { Problem } from "../syntax/problem.ts";
import { breachesOf } from "../syntax/validate.ts";
import { readYaml, type YamlFile } from "../syntax/yaml.ts";
import type { Scoreboard } from "./manuscript-model.ts";

export interface BenchmarksFile {
  scoreboard: Scoreboard;
  problems: Problem[];
}

export const noScores: Scoreboard = { benchmarks: [], systems: [], scores: [], places: {} };

/** The text of `benchmarks.yaml` → its scores; an entry that breaks the schema is left out, and a problem. */
export function compileBenchmarks(text: string, file: string): BenchmarksFile {
  if (text.trim() === "") return { scoreboard: noScores, problems: [] };
  const yaml = readYaml(text, file, "data-is-valid");
  if (yaml.problems.length > 0) return { scoreboard: noScores, problems: yaml.problems };
  const scores = entriesOf(yaml, "scores", scoreSchema).map((score) => {
    const printed = grouped(yaml.written(`scores.${score.id}.value`) ?? String(score.value));
    return { ...score, printed };
  });
  return {
    scoreboard: {
      benchmarks: entriesOf(yaml, "benchmarks", benchmarkSchema),
      systems: entriesOf(yaml, "systems", systemSchema),
      scores,
      places: placesOf(yaml),
    },
    problems: problemsOf(yaml, file),
  };
}

function entriesOf<Schema extends z.ZodType>(yaml: YamlFile, name: string, schema: Schema) {
  const entries = (yaml.value as { [name: string]: unknown } | null)?.[name];
  if (entries === null || typeof entries !== "object") return [];
  return Object.entries(entries).flatMap(([id, entry]) => {
    const { success, data } = schema.safeParse(entry);
    return success ? [{ ...(data as z.output<Schema> & object), id }] : [];
  });
}

/** A mistake within an entry stands at its value; one of the whole entry, at its name. */
function placesOf({ places, keys }: YamlFile): Scoreboard["places"] {
  const names = Object.entries(keys).filter(([path]) => path.split(".").length === 2);
  return { ...places, ...Object.fromEntries(names) };
}

function problemsOf(yaml: YamlFile, file: string): Problem[] {
  return breachesOf(benchmarksSchema, yaml, file, "data-is-valid").map(({ path, isLacking, problem }) => {
    const [, score, tokens] = /^scores\.([^.]+)\.(visualTokens\.)?source$/.exec(path) ?? [];
    if (score === undefined || !isLacking) return problem;
    const message = `The score "${score}" has no source${tokens ? " for its visual tokens" : ""}.`;
    return { ...problem, rule: "cell-has-source", message, hint: "Add source: the key of the work that says so." };
  });
}

/** `2326.8` → `2,326.8` */
function grouped(number: string): string {
  return number.replace(/^(-?\d+)(?=\d{3}(?:\.|$))/u, "$1,");
}

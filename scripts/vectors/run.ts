import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { InvalidInput } from "../../src/mechanisms/invalid-input.ts";
import type { Input, Output } from "./input.ts";
import { models } from "./models.ts";

/** A file of vectors: what the released code of a model gives for each input. */
interface VectorFile {
  header: { schema: string; model: string };
  cases: Case[];
}

interface Case extends Input {
  id: string;
  expected: Output;
}

/** A case whose algorithm gives something else. */
export interface Failure {
  id: string;
  expected: unknown;
  got: unknown;
}

export interface FileResult {
  file: string;
  passed: number;
  failures: Failure[];
  /** Why none of the file's cases could be run. */
  problem?: string;
}

/** The schema that `models` speaks. */
const schema = "vtok-1";
/** Words about a case, which no algorithm gives. */
const remarks = new Set(["note"]);

/** Runs every `*.json` of a folder, by name. */
export async function runFolder(folder: string): Promise<FileResult[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(files.map(async (file) => ({ file, ...run(await readFile(join(folder, file), "utf8")) })));
}

function run(text: string): Omit<FileResult, "file"> {
  const nothing = { passed: 0, failures: [] };
  let vectors: VectorFile;
  try {
    vectors = JSON.parse(text) as VectorFile;
  } catch (error) {
    return { ...nothing, problem: `is not JSON: ${String(error)}` };
  }
  const { header, cases } = vectors;
  if (header?.schema !== schema || !Array.isArray(cases)) {
    return { ...nothing, problem: `is no file of vectors of schema ${schema}` };
  }
  const algorithm = models[header.model];
  if (!algorithm) return { ...nothing, problem: `has no algorithm: model "${header.model}"` };
  if (cases.length === 0) return { ...nothing, problem: "has no cases" };
  if (cases.some((each) => typeof each?.expected !== "object" || each.expected === null)) {
    return { ...nothing, problem: "has a case that does not say what is expected" };
  }
  const failures = cases.flatMap((each) => failure(each, algorithm) ?? []);
  return { passed: cases.length - failures.length, failures };
}

/** Where an error is expected, `InvalidInput` must be thrown; else every field that the case states must be given. */
function failure({ id, expected, ...input }: Case, algorithm: (input: Input) => Output): Failure | undefined {
  let got: Output;
  try {
    got = algorithm(input);
  } catch (error) {
    if (error instanceof InvalidInput && "error" in expected) return undefined;
    return { id, expected, got: error instanceof InvalidInput ? { error: error.message } : { crash: String(error) } };
  }
  const fields = Object.keys(expected).filter((field) => !remarks.has(field));
  return fields.every((field) => isDeepStrictEqual(got[field], expected[field])) ? undefined : { id, expected, got };
}

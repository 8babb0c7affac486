import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "astro/zod";
import type { Processor } from "unified";
import { surveySchema } from "../schemas/survey.ts";
import { termSchema } from "../schemas/term.ts";
import type { Problem } from "../syntax/problem.ts";
import { validate } from "../syntax/validate.ts";
import { readYaml, type YamlFile } from "../syntax/yaml.ts";
import { type BenchmarksFile, compileBenchmarks } from "./benchmarks.ts";
import type { Compiler } from "./compiler.ts";
import { fileIn } from "./folder.ts";
import type { Manuscript, ManuscriptTerm } from "./manuscript-model.ts";
import { compileText } from "./text.ts";
import { decode } from "./utf8.ts";

/** The data files of a content folder, by what they hold. */
export const dataFiles = {
  survey: "survey.yaml",
  glossary: "glossary.yaml",
  references: "references.bib",
  benchmarks: "benchmarks.yaml",
};

const rule = "data-is-valid";

interface Source {
  bytes: Uint8Array;
  text: string;
  file: string;
  problems: Problem[];
}

const nothing = { bytes: new Uint8Array(), text: "" };

/** A file that is missing is empty, and a problem unless it may be missing. */
async function readSource(dir: string, name: string, hint?: string): Promise<Source> {
  const path = join(dir, name);
  const file = fileIn(dir, path);
  try {
    const bytes = await readFile(path);
    const { text, problem } = decode(bytes, file);
    return { bytes, text: text.replace(/^\uFEFF/, ""), file, problems: problem ? [problem] : [] };
  } catch {
    if (hint === undefined) return { ...nothing, file, problems: [] };
    const missing: Problem = {
      file,
      rule: "content-exists",
      severity: "error",
      message: "The file does not exist.",
      hint,
    };
    return { ...nothing, file, problems: [missing] };
  }
}

export type SurveyFile = Pick<Manuscript, "survey" | "surveyPlaces" | "surveyFields" | "problems">;

/** `survey.yaml`: title, authors, outline. */
export async function readSurvey(dir: string, compiler: Compiler): Promise<SurveyFile> {
  const source = await readSource(
    dir,
    dataFiles.survey,
    "It holds the title, the authors and the outline; see CONTRIBUTING.md.",
  );
  const { file, bytes, problems } = source;
  if (problems.some((problem) => problem.rule === "content-exists"))
    return { surveyPlaces: {}, surveyFields: {}, problems };
  return compiler.keep(file, bytes, () => compileSurvey(source, compiler.processor));
}

async function compileSurvey({ text, file, problems }: Source, processor: Processor): Promise<SurveyFile> {
  const yaml = readYaml(text, file, rule);
  const breaches = yaml.problems.length > 0 ? yaml.problems : validate(surveySchema, yaml, file, rule);
  const compiled = await compileText(
    { source: text, body: "", path: file, slug: "survey", yaml, fields: ["abstract", "acknowledgement"], blocks: true },
    processor,
  );
  const survey = breaches.length === 0 ? surveySchema.parse(yaml.value) : undefined;
  return {
    ...(survey && { survey }),
    surveyPlaces: yaml.places,
    surveyFields: compiled.fields,
    problems: [...problems, ...breaches, ...compiled.problems],
  };
}

export interface GlossaryFile {
  terms: ManuscriptTerm[];
  problems: Problem[];
}

const glossarySchema = z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), termSchema);

/** `glossary.yaml`: a map from id to term; the definitions are Markdown. */
export async function readGlossary(dir: string, compiler: Compiler): Promise<GlossaryFile> {
  const source = await readSource(dir, dataFiles.glossary);
  return compiler.keep(source.file, source.bytes, () => compileGlossary(source, compiler.processor));
}

async function compileGlossary({ text, file, problems }: Source, processor: Processor): Promise<GlossaryFile> {
  if (text.trim() === "") return { terms: [], problems };
  const yaml = readYaml(text, file, rule);
  const breaches = yaml.problems.length > 0 ? yaml.problems : validate(glossarySchema, yaml, file, rule);
  const ids = yaml.value !== null && typeof yaml.value === "object" ? Object.keys(yaml.value) : [];
  const terms: ManuscriptTerm[] = [];
  const found = [...problems, ...breaches];
  for (const id of ids) {
    const term = termSchema.safeParse((yaml.value as { [id: string]: unknown })[id]);
    if (!term.success) continue;
    const compiled = await compileDefinition(id, text, file, yaml, processor);
    found.push(...compiled.problems);
    terms.push({ ...term.data, id, ...compiled.term, at: yaml.keys[id] ?? { line: 1, column: 1 } });
  }
  return { terms, problems: found };
}

async function compileDefinition(id: string, source: string, path: string, yaml: YamlFile, processor: Processor) {
  const field = `${id}.definition`;
  const { fields, facts, problems } = await compileText(
    { source, body: "", path, slug: `term-${id}`, yaml, fields: [field] },
    processor,
  );
  return { term: { definitionSegments: fields[field] ?? [], events: facts.events }, problems };
}

export type ReferencesFile = Pick<Manuscript, "works" | "problems">;

/** `references.bib` */
export async function readReferences(dir: string, compiler: Compiler): Promise<ReferencesFile> {
  const { bytes, text, file, problems } = await readSource(dir, dataFiles.references);
  return compiler.keep(file, bytes, async () => {
    // Loaded only where the file has changed.
    const { readBibtex } = await import("../syntax/bibtex.ts");
    const { entries, problems: mistakes } = readBibtex(text, file);
    return { works: entries, problems: [...problems, ...mistakes] };
  });
}

/** `benchmarks.yaml`, which a survey may lack. */
export async function readBenchmarks(dir: string, compiler: Compiler): Promise<BenchmarksFile> {
  const { bytes, text, file, problems } = await readSource(dir, dataFiles.benchmarks);
  return compiler.keep(file, bytes, async () => {
    const compiled = compileBenchmarks(text, file);
    return { ...compiled, problems: [...problems, ...compiled.problems] };
  });
}

import type { z } from "astro/zod";
import type { Processor } from "unified";
import { type FrontMatter, readFrontMatter } from "../syntax/front-matter.ts";
import { byPosition } from "../syntax/report.ts";
import { bodyProblem, checkFrontMatter } from "./check.ts";
import { modelCitations } from "./model-facts.ts";
import type { CompiledPage, PageEvent } from "./page.ts";
import type { PageKind, PageSource } from "./source.ts";
import { compileText, type ProseText } from "./text.ts";

export interface CompileOptions {
  processor: Processor;
  schemas: { [kind in PageKind]: z.ZodType };
}

/** Markdown of the front matter, in the order in which a reader meets it. */
const fieldsOf: { [kind in PageKind]: string[] } = { section: [], model: [], figure: ["caption", "source"] };

/**
 * One page of prose: source in, finished HTML and facts out. Reads nothing but its argument, and never throws for
 * what an author wrote.
 */
export async function compile(page: PageSource, options: CompileOptions): Promise<CompiledPage> {
  const source = page.source.replace(/^\uFEFF/, "");
  const matter = readFrontMatter(source, page.file);
  const problems = [...matter.yaml.problems, ...checkFrontMatter(page, matter, options.schemas[page.kind])];
  const text: ProseText = {
    source,
    body: matter.body,
    path: page.file,
    yaml: matter.yaml,
    fields: fieldsOf[page.kind],
  };
  const prose = await compileText(text, options.processor);
  const body = bodyProblem(page, matter);
  return {
    id: page.id,
    file: page.file,
    digest: page.digest,
    frontMatter: recordOf(matter),
    places: matter.yaml.places,
    fields: prose.fields,
    isStatic: prose.isStatic,
    segments: prose.segments,
    facts: { ...prose.facts, events: [...citedFacts(page, matter), ...prose.facts.events] },
    problems: [...problems, ...prose.problems, ...(body ? [body] : [])].sort(byPosition),
  };
}

function recordOf({ yaml: { value } }: FrontMatter): { [name: string]: unknown } {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as { [name: string]: unknown })
    : {};
}

function citedFacts(page: PageSource, matter: FrontMatter): PageEvent[] {
  return page.kind === "model" ? modelCitations(page.id, recordOf(matter), matter.yaml.places) : [];
}

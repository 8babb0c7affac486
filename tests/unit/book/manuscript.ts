import type { Manuscript } from "../../../src/prose/manuscript-model.ts";
import type { CompiledPage, PageEvent } from "../../../src/prose/page.ts";
import type { OutlineEntry } from "../../../src/schemas/survey.ts";
import type { Work } from "../../../src/schemas/work.ts";

export const at = { line: 7, column: 3 };

/** A compiled page with these events and nothing else. */
export function page(id: string, events: PageEvent[] = [], frontMatter: Record<string, unknown> = {}): CompiledPage {
  return {
    id,
    file: `content/${id}.mdx`,
    digest: "0",
    frontMatter: { title: `Title of ${id}`, summary: "One line.", ...frontMatter },
    places: {},
    fields: {},
    isStatic: true,
    segments: [],
    facts: { events, words: 0, math: false },
    problems: [],
  };
}

export function entry(page: string, children: OutlineEntry[] = [], numbered = true): OutlineEntry {
  return { page, numbered, children };
}

export function work(key: string, line = 1): Work {
  return { key, type: "article-journal", title: key, authors: [], bibtex: "", at: { line, column: 1 } };
}

export function cite(...keys: string[]): PageEvent {
  const items = keys.map((key) => ({ key, at }));
  return { kind: "citation", anchor: `cite-${keys.join("-")}`, items, narrative: false, at };
}

/** A manuscript of these pages, all in the outline unless it is given. */
export function manuscript(parts: Partial<Manuscript> & { outline?: OutlineEntry[] }): Manuscript {
  const { outline = (parts.pages ?? []).map(({ id }) => entry(id)), ...rest } = parts;
  return {
    survey: {
      title: "A survey",
      shortTitle: "Survey",
      tagline: "About.",
      description: "About.",
      language: "en",
      authors: ["Somebody"],
      keywords: [],
      date: "2026-01-01",
      abstract: "About.",
      licence: { code: "MIT", text: "CC-BY-4.0" },
      outline,
    },
    surveyPlaces: {},
    surveyFields: {},
    pages: [],
    figures: [],
    terms: [],
    works: [],
    files: {
      survey: "content/survey.yaml",
      glossary: "content/glossary.yaml",
      bibliography: "content/references.bib",
      benchmarks: "content/benchmarks.yaml",
    },
    scoreboard: { benchmarks: [], systems: [], scores: [], places: {} },
    problems: [],
    ...rest,
  };
}

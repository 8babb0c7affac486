import type { Manuscript } from "../prose/manuscript-model.ts";
import type { Survey } from "../schemas/survey.ts";
import { slugOf } from "./address.ts";
import { check } from "./check/index.ts";
import { openPage, read, type Shelf } from "./fold.ts";
import type { Book, BookPage, BookReference, BookTerm } from "./model.ts";
import { readingOrder } from "./outline.ts";
import { bindPages } from "./pages.ts";
import { beginning, type Reading } from "./reading.ts";

/** What a survey that cannot be read is taken for, so that everything else is still checked. */
const nameless: Survey = {
  title: "",
  shortTitle: "",
  tagline: "",
  description: "",
  language: "en",
  authors: [],
  keywords: [],
  date: "",
  licence: { code: "", text: "" },
  abstract: "",
  outline: [],
};

/** What the site offers beside the content. */
export interface Offer {
  /** Names that `<Mechanism>` may take. */
  mechanisms?: string[];
}

/**
 * Binds a manuscript into a numbered book: one fold over the pages' facts in reading order. Pure.
 *
 * Numbers, back-links, outline and reference list are right for everything that resolves; what does not is in
 * `problems`, together with the problems of every file.
 */
export function bindBook(manuscript: Manuscript, offer: Offer = {}): Book {
  const survey = manuscript.survey ?? nameless;
  const places = readingOrder(survey.outline);
  const sources = new Map(manuscript.pages.map((page) => [page.id, page]));
  const figures = new Map(manuscript.figures.map((figure) => [slugOf(figure.id), figure]));
  const shelf: Shelf = { figures, scoreboard: manuscript.scoreboard };
  const pages = bindPages(places, sources);
  const reading = beginning();
  for (const page of pages) {
    const source = sources.get(page.id);
    if (!source) continue;
    openPage(reading, page, source);
    read(reading, source.facts.events, { page, file: source.file }, shelf);
  }
  readGlossary(reading, manuscript, shelf);
  const references = bindReferences(manuscript, reading);
  return {
    survey,
    surveyFields: manuscript.surveyFields,
    pages: finishPages(pages, reading, references),
    targets: Object.fromEntries([...reading.targets].map(([label, { target }]) => [label, target])),
    figures: [...reading.figures.values()],
    references,
    scoreboard: manuscript.scoreboard,
    results: Object.fromEntries(reading.results),
    terms: bindTerms(manuscript, reading),
    problems: check(manuscript, { reading, places, mechanisms: offer.mechanisms ?? [] }),
  };
}

/** The glossary is read after all pages: its definitions cite, but nothing in the text comes later than they. */
function readGlossary(reading: Reading, manuscript: Manuscript, shelf: Shelf): void {
  const page = { id: "glossary", path: "/glossary/", title: "Glossary", cited: [] };
  for (const { events } of manuscript.terms) {
    read(reading, events, { page, file: manuscript.files.glossary }, shelf);
  }
}

function bindReferences(manuscript: Manuscript, reading: Reading): BookReference[] {
  const works = new Map(manuscript.works.map((work) => [work.key, work]));
  return [...reading.cited]
    .flatMap(([key, citedBy]) => {
      const work = works.get(key);
      return work ? [{ ...work, citedBy }] : [];
    })
    .map((work, index) => ({ ...work, number: index + 1 }));
}

/** A page lists what it cites by number, and needs KaTeX's style sheet if a figure on it does. */
function finishPages(pages: BookPage[], reading: Reading, references: BookReference[]): BookPage[] {
  const order = new Map(references.map(({ key, number }) => [key, number]));
  const set = new Set([...reading.figures.values()].filter(({ math }) => math).map(({ page }) => page));
  return pages.map((page) => ({
    ...page,
    math: page.math || set.has(page.id),
    cited: page.cited.filter((key) => order.has(key)).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  }));
}

function bindTerms(manuscript: Manuscript, reading: Reading): BookTerm[] {
  return manuscript.terms
    .map(({ id, term, short, definition, definitionSegments }) => ({
      id,
      term,
      ...(short && { short }),
      definition,
      definitionSegments,
      path: `/glossary/#term-${id}`,
      usedBy: reading.used.get(id) ?? [],
    }))
    .sort((a, b) => compare(a.term.toLowerCase(), b.term.toLowerCase()) || compare(a.id, b.id));
}

/** By code units: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

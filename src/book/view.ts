import { getCollection } from "astro:content";
import { manuscriptOf } from "../prose/collections.ts";
import type { Manuscript, ManuscriptScore } from "../prose/manuscript-model.ts";
import { comparison, complete, hasRule, isModel, tokens, whole } from "./address.ts";
import { bindBook } from "./bind.ts";
import type { Book, BookFigure, BookPage, BookReference, BookTerm, Target } from "./model.ts";

export { workFile, workPath } from "./address.ts";
export type { Heading, ResultsTable } from "./results/model.ts";
export { itemsOf } from "./results/sources.ts";

/** Where all models are compared; there only if there are models. */
export const comparisonPath = comparison;

/** The whole survey as one page. */
export const wholePath = whole;

/** The same as one document, of which that page opens with the beginning. */
export const completePath = complete;

/** Where visual tokens are counted; there only if a model has a rule. */
export const tokensPath = tokens;

let bound: { key: string; book: Book } | undefined;

/**
 * The numbered book, as components see it: bound once for all pages of a build, and again in the dev server as
 * soon as a source has changed, so that an edit of one page renumbers the others.
 */
export async function loadBook(): Promise<Book> {
  if (bound && !import.meta.env.DEV) return bound.book;
  const manuscript = await manuscriptOf(getCollection);
  const key = keyOf(manuscript);
  if (bound?.key !== key) bound = { key, book: bindBook(manuscript) };
  return bound.book;
}

/** What changes when any source does. */
function keyOf({ pages, figures, survey, terms, works, scoreboard }: Manuscript): string {
  return JSON.stringify([[...pages, ...figures].map(({ digest }) => digest), survey, terms, works, scoreboard]);
}

/** A site path under the base: `/models/clip/#x` → `/vlm-survey/models/clip/#x`. A fragment stays as it is. */
export function href(path: string): string {
  return path.startsWith("/") ? import.meta.env.BASE_URL.replace(/\/$/, "") + path : path;
}

/** The whole address of a site path, for readers from outside: absolute where the build was told its site. */
export function address(path: string): string {
  const site: string | undefined = import.meta.env.SITE;
  return site === undefined ? href(path) : new URL(href(path), site).href;
}

/** Where the whole survey lies as a PDF, which is made after the site: a build that is told of it links to it. */
export function pdfPath(): string | undefined {
  return process.env["SURVEY_PDF"] ? "/survey.pdf" : undefined;
}

export function targetOf(book: Book, label: string): Target | undefined {
  return book.targets[label];
}

export function pageOf(book: Book, id: string): BookPage | undefined {
  return index(book).pages.get(id);
}

/** The pages of the models, in reading order. */
export function modelsOf(book: Book): BookPage[] {
  return index(book).models;
}

/** Whether visual tokens can be counted for a page's model, or for any model of the book. */
export function hasTokens(book: Book, page?: BookPage): boolean {
  return (page ? [page] : book.pages).some(({ id }) => hasRule(id));
}

export function referenceOf(book: Book, key: string): BookReference | undefined {
  return index(book).references.get(key);
}

export function figureOf(book: Book, id: string): BookFigure | undefined {
  return index(book).figures.get(id);
}

export function termOf(book: Book, id: string): BookTerm | undefined {
  return index(book).terms.get(id);
}

export function scoreOf(book: Book, id: string): ManuscriptScore | undefined {
  return book.scoreboard.scores.find((score) => score.id === id);
}

interface Index {
  models: BookPage[];
  pages: Map<string, BookPage>;
  references: Map<string, BookReference>;
  figures: Map<string, BookFigure>;
  terms: Map<string, BookTerm>;
}

const indexes = new WeakMap<Book, Index>();

/** A page looks up a few hundred names; a list would be walked for each. */
function index(book: Book): Index {
  const known = indexes.get(book);
  if (known) return known;
  const made = {
    models: book.pages.filter(({ id }) => isModel(id)),
    pages: new Map(book.pages.map((page) => [page.id, page])),
    references: new Map(book.references.map((reference) => [reference.key, reference])),
    figures: new Map(book.figures.map((figure) => [figure.id, figure])),
    terms: new Map(book.terms.map((term) => [term.id, term])),
  };
  indexes.set(book, made);
  return made;
}

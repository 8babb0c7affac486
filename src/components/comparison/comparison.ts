import type { Book, BookPage } from "../../book/model.ts";
import { modelsOf } from "../../book/view.ts";
import type { Model } from "../../schemas/model.ts";
import { scoreColumns } from "./best-scores.ts";
import type { Cell, Column } from "./cell.ts";
import type { Facets } from "./facets.ts";
import { factCell, factColumns } from "./fact-cells.ts";
import { quantities } from "./quantity.ts";
import { scoreCell, scoreColumn } from "./score-cells.ts";

/** A row of the comparison. */
export interface ComparedModel {
  page: BookPage;
  model: Model;
  cells: Cell[];
  facets: Facets;
}

export interface Comparison {
  columns: Column[];
  models: ComparedModel[];
}

/** All models of the survey in reading order, fact by fact; `models` are the entries of the collection by id. */
export function compare(book: Book, models: Map<string, Model>): Comparison {
  const present = modelsOf(book).flatMap((page) => {
    const model = models.get(page.id);
    return model ? [{ page, model }] : [];
  });
  const facts = factColumns(present.map(({ model }) => model));
  const scores = scoreColumns(
    book.scoreboard,
    present.map(({ page }) => page.slug),
  ).map((benchmark) => ({ benchmark, column: scoreColumn(benchmark) }));
  const compared = present.map(({ page, model }) => ({
    page,
    model,
    cells: [
      ...facts.map((column) => factCell(book, column, model)),
      ...scores.map(({ benchmark, column }) => scoreCell(book, column, benchmark, page.slug)),
    ],
    facets: facetsOf(model),
  }));
  return { columns: [...facts, ...scores.map(({ column }) => column)], models: compared };
}

function facetsOf({ facts }: Model): Facets {
  const { family, year, parameters, published } = facts;
  return {
    family: [family.value].flat(),
    published: [published.value],
    year: [year.value],
    size: quantities(parameters.value),
  };
}

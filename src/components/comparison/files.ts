import type { Book } from "../../book/model.ts";
import { href } from "../../book/view.ts";
import type { Cell } from "./cell.ts";
import type { Comparison } from "./comparison.ts";
import { csv } from "./csv.ts";

/** The comparison as a table for machines: each fact, then the keys of its sources. */
export function asCsv({ columns, models }: Comparison): string {
  const head = ["Model", "Page", ...columns.flatMap(({ name }) => [name, `${name}: sources`])];
  const rows = models.map(({ page, model, cells }) => [
    model.name,
    href(page.path),
    ...cells.flatMap(({ value, sources }) => [value, sources.map(({ key }) => key).join("; ")]),
  ]);
  return csv([head, ...rows]);
}

/** The same with locators, notes and versions. */
export function asJson(book: Book, { columns, models }: Comparison): string {
  const { title, date, licence } = book.survey;
  const data = {
    survey: { title, date, licence: licence.text },
    columns: columns.map(({ key, name }) => ({ key, name })),
    models: models.map(({ page, model, cells }) => ({
      name: model.name,
      page: href(page.path),
      versions: model.versions,
      facts: Object.fromEntries(cells.map((cell) => [cell.column.key, factOf(cell)])),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Values as their author gave them, several families as a list; null where nobody states one. */
function factOf({ data, sources, note }: Cell) {
  const locator = sources.at(-1)?.locator;
  const keys = sources.map(({ key }) => key);
  return { value: data, sources: keys, ...(locator && { locator }), ...(note && { note }) };
}

import type { Filters } from "./facets.ts";

/** What the reader has made of the table. */
export interface State {
  /** None: the order of the survey. */
  sort?: { column: string; descending: boolean } | undefined;
  filters: Filters;
  /** None: the columns that suit the window. */
  columns?: string[] | undefined;
}

/** What there is to choose from. */
export interface Offer {
  sorts: string[];
  filters: { [name: string]: string[] };
  columns: string[];
}

/** `?sort=-year&family=masking&columns=year+size` → the state; what is not on offer is ignored. */
export function readState(query: string, offer: Offer): State {
  const given = new URLSearchParams(query);
  const sort = given.get("sort") ?? "";
  const column = sort.replace(/^-/u, "");
  const named = given.get("columns");
  const columns = offer.columns.filter((each) => named?.split(" ").includes(each));
  return {
    sort: offer.sorts.includes(column) ? { column, descending: sort.startsWith("-") } : undefined,
    filters: Object.fromEntries(
      Object.entries(offer.filters).map(([name, values]) => [
        name,
        values.filter((value) => given.getAll(name).includes(value)),
      ]),
    ),
    columns: named === "" || columns.length > 0 ? columns : undefined,
  };
}

/** The other way; the state of a fresh page is the empty query. */
export function writeState({ sort, filters, columns }: State): string {
  const query = new URLSearchParams();
  if (sort) query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  for (const [name, values] of Object.entries(filters)) for (const value of values) query.append(name, value);
  if (columns) query.set("columns", columns.join(" "));
  return query.size > 0 ? `?${query}` : "";
}

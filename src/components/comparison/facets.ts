/** What of a row can be filtered: `{ family: ["masking", "contrastive"], size: [8e9, 80e9] }`. */
export interface Facets {
  [name: string]: (string | number)[];
}

/** What the reader has chosen: `{ family: ["masking"], "size-from": ["1e9"] }`. */
export interface Filters {
  [name: string]: string[];
}

/**
 * Whether a row has one of the chosen values of each facet and, for `name-from` and `name-to`, a part in the range:
 * a model of 8 to 80 billion fits from 50 billion and to 10 billion. Where nothing is chosen, all fit.
 */
export function fits(facets: Facets, filters: Filters): boolean {
  return Object.entries(filters).every(([filter, chosen]) => {
    const [limit] = chosen;
    if (limit === undefined) return true;
    const [, range, end] = /^(.+)-(from|to)$/u.exec(filter) ?? [];
    const own = facets[range ?? filter] ?? [];
    if (range === undefined) return own.some((value) => chosen.includes(String(value)));
    const numbers = own.map(Number);
    return end === "from" ? Math.max(...numbers) >= Number(limit) : Math.min(...numbers) <= Number(limit);
  });
}

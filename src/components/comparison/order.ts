/** How a column is sorted: by numbers, or by words in a language's order. */
export interface Order {
  numeric: boolean;
  descending: boolean;
  language: string;
}

/**
 * The places of `values` in sorted order: `["b", undefined, "a"]` → `[2, 0, 1]`. What has no value comes last in
 * either direction; what is equal keeps its order.
 */
export function order(values: (string | undefined)[], { numeric, descending, language }: Order): number[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const sign = descending ? -1 : 1;
  return values
    .map((value, place) => ({ value, place }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * (numeric ? Number(a.value) - Number(b.value) : compare(a.value, b.value));
    })
    .map(({ place }) => place);
}

import type { FloatKind } from "../prose/page.ts";

/** How many of each have been met so far. */
export type Counts = Readonly<Record<FloatKind, number>>;

export const noCounts: Counts = { figure: 0, table: 0, equation: 0, listing: 0 };

/** One more of `kind`: `({ figure: 1, … }, "figure") → { figure: 2, … }`. */
export function increment(counts: Counts, kind: FloatKind): Counts {
  return { ...counts, [kind]: counts[kind] + 1 };
}

const names: Record<FloatKind, string> = { figure: "Figure", table: "Table", equation: "Equation", listing: "Listing" };

/** As a pointer reads: `("equation", "3") → "Equation 3"`. */
export function pointerText(kind: FloatKind, number: string): string {
  return `${names[kind]} ${number}`;
}

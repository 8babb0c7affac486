/** Powers of ten. */
const words = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const powers: { [unit: string]: number } = { ...words, K: 3, M: 6, B: 9, T: 12 };

/** A number that no word or number runs into, and its unit. */
const pattern =
  /(?<![\p{L}\p{N}.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(thousand|million|billion|trillion)\b|\s?([KMBT])\b)?/gu;

/** What may stand between two numbers of which the second has the unit of both. */
const listing = /^(?:[\s,;/–-]|and|or|to)+$/u;

/**
 * The numbers of a text, each with its unit: `0.9–7.6 billion` → `[900000000, 7600000000]`, `64 or 320` → `[64, 320]`.
 * Where a number has a unit, those without one are none of the quantities: `Two sizes, 8 layers, 7B` → `[7000000000]`.
 */
export function quantities(text: string): number[] {
  const found = [...text.matchAll(pattern)].map((match) => {
    const [whole, digits = "", rest = "", word, letter] = match;
    const number = digits.replaceAll(",", "") + rest;
    return { number, power: powers[word ?? letter ?? ""], start: match.index, end: match.index + whole.length };
  });
  // From the right, so that each of "2, 8 and 72 billion" gets its unit from the next.
  for (const [place, each] of [...found.entries()].reverse()) {
    const next = found[place + 1];
    if (next && listing.test(text.slice(each.end, next.start))) each.power ??= next.power;
  }
  const withUnit = found.filter(({ power }) => power !== undefined);
  return (withUnit.length > 0 ? withUnit : found).map(({ number, power = 0 }) => Number(`${number}e${power}`));
}

/** The largest quantity of a text: `0.9–7.6 billion` → 7,600,000,000; none where it has no number. */
export function quantity(text: string): number | undefined {
  const all = quantities(text);
  return all.length > 0 ? Math.max(...all) : undefined;
}

/** `2000000000` → `2 billion`, `500` → `500`. */
export function inWords(value: number): string {
  const unit = Object.entries(words).findLast(([, power]) => value >= 10 ** power);
  return unit === undefined ? String(value) : `${value / 10 ** unit[1]} ${unit[0]}`;
}

/** Round numbers, 1, 2, 5, 10 …, from the last below all `values` to the first above them. */
export function steps(values: number[]): number[] {
  if (values.length === 0) return [];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const round = Array.from({ length: 16 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();
  const first = round.findLastIndex((step) => step <= least);
  const last = round.findIndex((step) => step >= most);
  return round.slice(Math.max(0, first), last < 0 ? undefined : last + 1);
}

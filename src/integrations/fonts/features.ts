import type { Root } from "postcss";

/** On in every browser without being asked for. */
const standard = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig"];

/** Value of a `font-variant-…` property → features. */
const variants: { [value: string]: string[] } = {
  "tabular-nums": ["tnum"],
  "proportional-nums": ["pnum"],
  "lining-nums": ["lnum"],
  "oldstyle-nums": ["onum"],
  "slashed-zero": ["zero"],
  "diagonal-fractions": ["frac", "numr", "dnom"],
  "small-caps": ["smcp"],
  "all-small-caps": ["smcp", "c2sc"],
  super: ["sups"],
  sub: ["subs"],
};

/** OpenType features that the stylesheets can switch on; sorted. Every other one is dead weight in a font. */
export function usedFeatures(sheets: readonly Root[]): string[] {
  const used = new Set(standard);
  for (const sheet of sheets) {
    sheet.walkDecls(/^font(-variant.*|-feature-settings)?$/, ({ value }) => {
      for (const word of value.split(/[\s,]+/)) for (const each of variants[word] ?? []) used.add(each);
      for (const [, tag] of value.matchAll(/["'](\w{4})["']/g)) if (tag) used.add(tag);
    });
  }
  return [...used].sort();
}

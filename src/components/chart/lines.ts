import { spanOf, yearOf } from "./dates.ts";

/** A model as a line of time. */
export interface Line {
  name: string;
  /** Slug of its page. */
  model: string;
  /** Its versions whose month is known, in years. */
  dots: number[];
  /** The year of its first version where only that is known. */
  span: [from: number, to: number] | undefined;
  /** What it takes over from the model of the first line. */
  taken: string | undefined;
}

/** What of a model's front matter its line is made of. */
export interface Dated {
  name: string;
  versions: { date: string }[];
  facts: { year: { value: number } };
  builtOn: { model: string; part: string }[];
}

/** Models in the author's order; what any of them takes over is shown where it comes from the first. */
export function linesOf(models: { slug: string; data: Dated }[]): Line[] {
  const root = models[0]?.slug;
  return models.map(({ slug, data }) => {
    const dots = [...new Set(data.versions.flatMap(({ date }) => yearOf(date) ?? []))].sort((a, b) => a - b);
    const year =
      spanOf(data.versions[0]?.date ?? "") ?? (dots.length === 0 ? spanOf(String(data.facts.year.value)) : undefined);
    return {
      name: data.name,
      model: slug,
      dots,
      span: year,
      taken: data.builtOn.find(({ model }) => model === root)?.part,
    };
  });
}

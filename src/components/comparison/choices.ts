import { openness } from "../../schemas/model.ts";
import { factNames, factText } from "../page/facts.ts";
import type { ComparedModel } from "./comparison.ts";
import { inWords, steps } from "./quantity.ts";

interface Option {
  value: string;
  name: string;
}

/** Values of which a reader may choose several, each with the number of models that have it. */
export interface Choice {
  name: string;
  title: string;
  options: (Option & { size: number })[];
}

/** Values between which a reader may choose. */
export interface Range {
  name: string;
  title: string;
  options: Option[];
}

/** What the models can be filtered by; where all are alike there is nothing to choose. */
export function choices(models: ComparedModel[]): { choices: Choice[]; ranges: Range[] } {
  const found = (name: string) => models.flatMap(({ facets }) => facets[name] ?? []);
  const choice = (name: "family" | "published", values: string[]): Choice => ({
    name,
    title: factNames[name],
    options: values.map((value) => ({
      value,
      name: factText([value]),
      size: found(name).filter((each) => each === value).length,
    })),
  });
  const present = new Set(found("published"));
  const years = [...new Set(found("year"))].map(Number).sort((a, b) => a - b);
  const all = {
    choices: [
      choice("family", [...new Set(found("family"))].map(String)),
      choice(
        "published",
        openness.filter((each) => present.has(each)),
      ),
    ],
    ranges: [
      { name: "year", title: factNames.year, options: years.map((year) => ({ value: `${year}`, name: `${year}` })) },
      { name: "size", title: factNames.parameters, options: steps(found("size").map(Number)).map(sizeOption) },
    ],
  };
  const several = ({ options }: { options: Option[] }) => options.length > 1;
  return { choices: all.choices.filter(several), ranges: all.ranges.filter(several) };
}

/** `{ value: "2e+9", name: "2 billion" }` */
function sizeOption(size: number): Option {
  return { value: size.toExponential().replace("+", ""), name: inWords(size) };
}

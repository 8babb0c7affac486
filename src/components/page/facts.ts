import type { Book, BookPage } from "../../book/model.ts";
import { pageOf, referenceOf } from "../../book/view.ts";
import type { Model } from "../../schemas/model.ts";
import { hrefFrom } from "../content/place.ts";

/** A value and what says so. */
export interface FactValue {
  value: string;
  /** Id to which the list of references links back. */
  anchor: string;
  /** Numbers only: where in the work is printed with the back-links of its full record. */
  sources: { number: number; href: string }[];
}

/** One entry of the table of facts at the head of a model's page. */
export interface FactRow {
  name: string;
  values: FactValue[];
  note: string | undefined;
}

type Facts = Model["facts"];

/** What each fact is called, in the order of the table. */
export const factNames: { [name in keyof Facts]: string } = {
  organisation: "Organisation",
  year: "Year",
  family: "Family",
  parameters: "Parameters",
  imageEncoder: "Image encoder",
  languageModel: "Text model",
  connector: "Connector",
  resolution: "Resolution",
  visualTokens: "Visual tokens",
  trainingData: "Training data",
  published: "Published",
  codeLicence: "Code licence",
  weightsLicence: "Weights licence",
};

/** The facts and versions of a model with the numbers of their sources, as the page at `url` prints them. */
export function factRows(book: Book, page: BookPage, model: Model, url: URL): FactRow[] {
  const { slug } = page;
  const facts = (Object.keys(factNames) as (keyof Facts)[]).map((name): FactRow => {
    const { value, source, note } = model.facts[name];
    const anchor = `cite-${slug}-fact-${name}`;
    return {
      name: factNames[name],
      note,
      values: [{ value: factText(value), anchor, sources: sourcesOf(book, page, source, url) }],
    };
  });
  const built = model.builtOn.map(({ model: other, part, source }, index) => ({
    value: `${pageOf(book, `models/${other}`)?.shortTitle ?? other} (${part})`,
    anchor: `cite-${slug}-built-${index + 1}`,
    sources: sourcesOf(book, page, source, url),
  }));
  const versions = model.versions.map(({ name, date, source }, index) => ({
    value: `${name} (${date})`,
    anchor: `cite-${slug}-version-${index + 1}`,
    sources: sourcesOf(book, page, source, url),
  }));
  const ancestors = built.length > 0 ? [{ name: "Builds on", values: built, note: undefined }] : [];
  return [
    ...facts,
    ...ancestors,
    { name: versions.length === 1 ? "Version" : "Versions", values: versions, note: undefined },
  ];
}

function sourcesOf(book: Book, page: BookPage, keys: string | string[], url: URL): FactValue["sources"] {
  return [keys].flat().flatMap((key) => {
    const work = referenceOf(book, key);
    if (work === undefined) return [];
    const list = page.cited.includes(key) ? "" : "/references/";
    return [{ number: work.number, href: hrefFrom(book, url, `${list}#ref-${key}`) }];
  });
}

/** `["masking", "contrastive"]` → `Masking, contrastive`. */
export function factText(value: string | number | string[]): string {
  const text = [value].flat().join(", ");
  const isName = Array.isArray(value) || /^[a-z]+(-[a-z]+)*$/u.test(text);
  return isName ? text.slice(0, 1).toUpperCase() + text.slice(1).replaceAll("-", " ") : text;
}

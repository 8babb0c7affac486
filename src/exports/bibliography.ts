import type { BookReference } from "../book/model.ts";
import { cslJson } from "./csl.ts";
import { ris } from "./ris.ts";

/** What reference managers read, by the ending of its file. */
export const bibliographyFormats: {
  [ending: string]: { name: string; type: string; write(works: BookReference[]): string };
} = {
  bib: {
    name: "BibTeX",
    type: "application/x-bibtex; charset=utf-8",
    write: (works) => `${works.map((work) => work.bibtex.trim()).join("\n\n")}\n`,
  },
  ris: { name: "RIS", type: "application/x-research-info-systems; charset=utf-8", write: ris },
  json: { name: "CSL-JSON", type: "application/vnd.citationstyles.csl+json", write: cslJson },
};

/** A file of works as a page of the site answers with it. */
export function bibliography(ending: string, works: BookReference[]): Response {
  const format = bibliographyFormats[ending];
  if (format === undefined) throw new Error(`There is no format of bibliographies that ends in .${ending}.`);
  return new Response(format.write(works), { headers: { "Content-Type": format.type } });
}

import { bindBook } from "../../../src/book/bind.ts";
import type { Book } from "../../../src/book/model.ts";
import type { Work } from "../../../src/schemas/work.ts";
import { at, cite, entry, manuscript, page, work } from "../book/manuscript.ts";

/** A work with all that an entry may have. */
export const paper: Work = {
  ...work("radford2021clip"),
  type: "paper-conference",
  title: "Learning Transferable; Visual Models",
  authors: [{ family: "Radford", given: "Alec" }, { family: "van den Oord", given: "Aäron" }, { literal: "OpenAI" }],
  year: 2021,
  container: "ICML",
  volume: "139",
  issue: "2",
  pages: "8748–8763",
  doi: "10.1000/x",
  arxiv: "2103.00020",
};

/** A book of two chapters, one below the other, with a heading, a table, a term and two works. */
export function book(changes: Partial<Book["survey"]> = {}): Book {
  const made = bindBook(
    manuscript({
      pages: [
        page("sections/families", [cite("radford2021clip", "bare")]),
        page("models/clip", [
          { kind: "heading", label: "sec-clip-idea", depth: 2, text: "Idea", html: "Idea", at },
          { kind: "float", of: "table", label: "tbl-sizes", title: "Sizes [px]", at },
        ]),
      ],
      outline: [entry("sections/families", [entry("models/clip")])],
      works: [paper, work("bare")],
      terms: [
        {
          id: "itc",
          term: "image–text contrastive loss",
          definition: "A loss.",
          definitionSegments: [],
          events: [],
          at,
        },
      ],
    }),
  );
  return { ...made, survey: { ...made.survey, ...changes } };
}

export const address = (path: string) => `https://example.org/base${path}`;

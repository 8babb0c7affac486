import type { Book, BookReference } from "../../book/model.ts";
import { address } from "../../book/view.ts";

/** Name and content of a `meta` element. */
export type Tag = [name: string, content: string];

/**
 * Highwire tags of the survey, which Google Scholar and reference managers read. They stand on its canonical record,
 * the home page, alone: on every page they would make a paper of each.
 */
export function highwireTags({ survey, references }: Book): Tag[] {
  return [
    ["citation_title", survey.title],
    ...survey.authors.map((author): Tag => ["citation_author", author]),
    ["citation_publication_date", survey.date.replaceAll("-", "/")],
    ["citation_language", survey.language],
    ...(survey.keywords.length > 0 ? [["citation_keywords", survey.keywords.join("; ")] satisfies Tag] : []),
    ...(import.meta.env.SITE ? [["citation_abstract_html_url", address("/")] satisfies Tag] : []),
    ...references.map((work): Tag => ["citation_reference", referenceContent(work)]),
  ];
}

/** `citation_title=…; citation_author=…; citation_publication_date=2021`; a semicolon ends a field, so none has one. */
export function referenceContent(work: BookReference): string {
  const where = work.type === "paper-conference" ? "citation_conference_title" : "citation_journal_title";
  const fields: [name: string, value: string | number | undefined][] = [
    ["citation_title", work.title],
    ...work.authors.map(({ family, given, literal }): [string, string] => [
      "citation_author",
      literal ?? [given, family].filter(Boolean).join(" "),
    ]),
    ["citation_publication_date", work.year],
    [where, work.container],
    ["citation_volume", work.volume],
    ["citation_issue", work.issue],
    ["citation_firstpage", work.pages?.split("–")[0]],
    ["citation_lastpage", work.pages?.split("–")[1]],
    ["citation_doi", work.doi],
    ["citation_arxiv_id", work.arxiv],
  ];
  return fields
    .flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [`${name}=${String(value).replaceAll(";", ",")}`],
    )
    .join("; ");
}

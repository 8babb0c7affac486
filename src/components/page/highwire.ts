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

/**
 * `citation_title=…; citation_author=…; citation_publication_date=2021`; a semicolon ends a field, so none has one. It is
 * what finds the work, not its full record: the first author, and of its addresses the most lasting.
 */
export function referenceContent(work: BookReference): string {
  const fields: [name: string, value: string | number | undefined][] = [
    ["citation_title", work.title],
    ...work.authors
      .slice(0, 1)
      .map(({ family, given, literal }): [string, string] => [
        "citation_author",
        literal ?? [given, family].filter(Boolean).join(" "),
      ]),
    ["citation_publication_date", work.year],
    ...identity(work),
  ];
  return fields
    .flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [`${name}=${String(value).replaceAll(";", ",")}`],
    )
    .join("; ");
}

/** The number in an archive, else the DOI, else where the work appeared. */
function identity({ arxiv, doi, type, container, volume }: BookReference): [name: string, value: string | undefined][] {
  if (arxiv) return [["citation_arxiv_id", arxiv]];
  if (doi) return [["citation_doi", doi]];
  const where = type === "paper-conference" ? "citation_conference_title" : "citation_journal_title";
  return [
    [where, container],
    ["citation_volume", volume],
  ];
}

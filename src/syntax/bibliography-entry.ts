import type { Position } from "./problem.ts";

/** A person or a body: `{ family: "Radford", given: "Alec" }`, `{ literal: "OpenAI" }`. */
export interface BibliographyName {
  family?: string;
  given?: string;
  literal?: string;
}

/** An entry as a reference list prints it. */
export interface BibliographyEntry {
  key: string;
  /** CSL type: `paper-conference`. */
  type: string;
  /** Plain text, capitals as written. */
  title: string;
  authors: BibliographyName[];
  year?: number;
  container?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  doi?: string;
  arxiv?: string;
  url?: string;
  /** As it stands in the file. */
  bibtex: string;
  at: Position;
}

/** What citation.js gives of CSL-JSON. */
export interface CslItem {
  type?: string;
  title?: string;
  author?: { family?: string; given?: string; literal?: string; "non-dropping-particle"?: string; suffix?: string }[];
  issued?: { "date-parts"?: (number | string)[][] };
  "container-title"?: string;
  publisher?: string;
  volume?: string | number;
  issue?: string | number;
  page?: string;
  DOI?: string;
  URL?: string;
}

/** CSL-JSON and the fields that it has no place for, reduced to what is printed. */
export function reduced(
  csl: CslItem,
  fields: Map<string, string>,
): Omit<BibliographyEntry, "key" | "type" | "bibtex" | "at"> {
  const year = Number(csl.issued?.["date-parts"]?.[0]?.[0]);
  const isArxiv = /^arxiv$/i.test(fields.get("archiveprefix") ?? fields.get("eprinttype") ?? "arxiv");
  const optional = {
    year: Number.isInteger(year) ? year : undefined,
    container: plain(csl["container-title"] ?? csl.publisher),
    volume: text(csl.volume),
    issue: text(csl.issue),
    pages: csl.page?.replaceAll(/-+/g, "–"),
    doi: csl.DOI,
    arxiv: isArxiv ? fields.get("eprint")?.replace(/^arxiv:/i, "") : undefined,
    url: csl.URL,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { title: plain(csl.title) ?? "", authors: (csl.author ?? []).map(nameOf), ...given };
}

function nameOf({ family, given, literal, suffix, ...name }: NonNullable<CslItem["author"]>[number]): BibliographyName {
  const whole = [name["non-dropping-particle"], family].filter(Boolean).join(" ");
  if (literal !== undefined || given === undefined) return { literal: literal ?? whole };
  return { family: suffix ? `${whole} ${suffix}` : whole, given };
}

const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));

/** citation.js marks emphasis with tags, and leaves the apostrophe straight, which LaTeX prints round. */
function plain(value: string | undefined): string | undefined {
  return value
    ?.replaceAll(/<\/?(?:i|b|sub|sup|span|nocase)(?:\s[^>]*)?>/g, "")
    .replaceAll("'", "’")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Fields that CSL has no place for, as they are written. */
export function rawFields(bibtex: string): Map<string, string> {
  const fields = bibtex.matchAll(/[{,]\s*(eprint|archiveprefix|eprinttype)\s*=\s*[{"]([^}"]*)[}"]/gi);
  return new Map(Array.from(fields, ([, name = "", value = ""]) => [name.toLowerCase(), value.trim()]));
}

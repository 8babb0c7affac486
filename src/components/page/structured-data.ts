import type { Book, BookPage, BookReference } from "../../book/model.ts";
import { address } from "../../book/view.ts";
import { namedAuthors } from "../../schemas/work.ts";
import { licenceOf } from "./survey-citation.ts";
import { workLinks } from "./work-links.ts";

/** A thing of schema.org. */
interface Thing {
  "@type": string;
  [property: string]: unknown;
}

/** The survey as a whole, with all that it cites: stands on the home page alone. */
export function surveyRecord(book: Book): Thing {
  const { survey, pages, references } = book;
  return {
    ...named(book),
    headline: survey.title,
    abstract: survey.description,
    author: survey.authors.map(author),
    datePublished: survey.date,
    inLanguage: survey.language,
    license: licenceOf(survey.licence.text).href,
    isAccessibleForFree: true,
    ...(survey.keywords.length > 0 && { keywords: survey.keywords }),
    hasPart: pages.map(({ title, path, number }) => chapter(title, path, number)),
    citation: references.map(work),
  };
}

/** A page as a part of the survey; its citations stand in the survey's record. */
export function pageRecord(book: Book, page: BookPage): Thing {
  return { ...chapter(page.title, page.path, page.number), description: page.summary, isPartOf: named(book) };
}

/** JSON-LD as text of a `script`, which no `</script>` in it can end. */
export function jsonLd(thing: Thing): string {
  return JSON.stringify({ "@context": "https://schema.org", ...thing }).replaceAll("<", "\\u003c");
}

function named({ survey }: Book): Thing {
  const url = address("/");
  return { "@type": "ScholarlyArticle", "@id": url, name: survey.title, url };
}

function chapter(name: string, path: string, number?: string): Thing {
  const url = address(path);
  return { "@type": "Chapter", "@id": url, name, url, ...(number && { position: number }) };
}

/** `Family, Given` is a person, as in the survey's own citation. */
function author(name: string): Thing {
  const [familyName, givenName] = name.split(/,\s*/u);
  return givenName === undefined
    ? { "@type": "Organization", name }
    : { "@type": "Person", name: `${givenName} ${familyName}`, familyName, givenName };
}

/** A cited work by its address, under which all is known of it; by title and authors where it has none. */
function work(cited: BookReference): Thing {
  const [link] = workLinks(cited);
  if (link) return { "@type": "CreativeWork", "@id": link.href };
  return {
    "@type": "CreativeWork",
    name: cited.title,
    author: namedAuthors(cited.authors).named.map(creator),
    ...(cited.year !== undefined && { datePublished: String(cited.year) }),
  };
}

function creator({ family, given, literal }: BookReference["authors"][number]): Thing {
  return literal === undefined
    ? { "@type": "Person", name: [given, family].filter(Boolean).join(" ") }
    : { "@type": "Organization", name: literal };
}

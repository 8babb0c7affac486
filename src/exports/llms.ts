import type { Book, BookPage } from "../book/model.ts";
import type { Address } from "./address.ts";

/** A page beside the outline, such as the glossary, or a file of data. */
interface List {
  path: string;
  title: string;
}

/** Show what stands on the pages already; `llms-full.txt` leaves them out. */
const repeating = new Set(["/figures/", "/full/"]);

/**
 * The survey for a language model, as llmstxt.org proposes: what it is, and where each page stands as Markdown.
 * `llms-full.txt` holds the pages that it lists before "Optional", in its order.
 */
export function llms(book: Book, lists: List[], tables: List[], address: Address): string {
  const { survey, pages } = book;
  const twin = (path: string) => address(`${path}index.md`);
  const page = ({ title, number, path, summary }: BookPage) =>
    `- [${number ? `${number} ` : ""}${bracketed(title)}](${twin(path)}): ${summary}`;
  const list = ({ path, title }: List) => `- [${bracketed(title)}](${twin(path)})`;
  return [
    `# ${survey.title}`,
    `> ${survey.description}`,
    [
      `By ${survey.authors.join(", ")}, edition of ${survey.date}, under ${survey.licence.text}.`,
      "Sections, figures, tables, equations and listings are numbered through the survey; numbers in brackets are references.",
    ].join(" "),
    "## Survey",
    [...pages.map(page), ...lists.filter(({ path }) => !repeating.has(path)).map(list)].join("\n"),
    "## Data",
    [
      `- [All of it in one file](${address("/llms-full.txt")})`,
      `- [Cited works as BibTeX](${address("/references.bib")}), [RIS](${address("/references.ris")}) and [CSL-JSON](${address("/references.json")})`,
      ...tables.map(({ path, title }) => `- [${bracketed(title)}](${address(path)})`),
      `- [All labels with number, title and address](${address("/xref.json")})`,
    ].join("\n"),
    "## Optional",
    [{ path: "/", title: "Home page" }, ...lists.filter(({ path }) => repeating.has(path))].map(list).join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function bracketed(title: string): string {
  return title.replaceAll(/[[\]]/gu, "\\$&");
}

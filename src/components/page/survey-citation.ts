import type { BookPage } from "../../book/model.ts";
import type { Survey } from "../../schemas/survey.ts";

/** Year of this edition. */
export function yearOf(survey: Survey): string {
  return survey.date.slice(0, 4);
}

/** `A. Author and B. Author. Title. 2026.`, in the parts that a page sets apart. */
export function citationParts(survey: Survey, page?: BookPage): { authors: string; title: string; rest: string } {
  const place = page && (page.number ? ` Section ${page.number}, ${page.title}.` : ` ${page.title}.`);
  const authors = survey.authors.join(", ");
  return {
    authors: authors.endsWith(".") ? authors : `${authors}.`,
    title: survey.title,
    rest: `${yearOf(survey)}.${place ?? ""}`,
  };
}

/** The survey itself as a BibTeX entry. */
export function surveyBibtex(survey: Survey, address: string | undefined): string {
  const key = `${survey.shortTitle
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")}-${yearOf(survey)}`;
  const fields: [string, string | undefined][] = [
    ["title", `{${survey.title}}`],
    // `Family, Given` is a person; anything else stays whole in braces, since no program can tell a group's name.
    ["author", survey.authors.map((author) => (author.includes(",") ? author : `{${author}}`)).join(" and ")],
    ["year", yearOf(survey)],
    ["month", monthOf(survey.date).slice(0, 3).toLowerCase()],
    ["url", address],
  ];
  // A month is one of BibTeX's own words, and stands without braces.
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === "month" ? value : `{${value}}`}`],
  );
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

/** `Family, G., & Group. (2026, November 24). Title.`, as APA has it, in the parts that a page sets apart. */
export function apaParts(survey: Survey): { authors: string; date: string; title: string } {
  const [last = "", ...others] = survey.authors.map(apaName).reverse();
  const authors = others.length === 0 ? last : `${others.reverse().join(", ")}, & ${last}`;
  const date = `(${yearOf(survey)}, ${monthOf(survey.date)} ${Number(survey.date.slice(8))}).`;
  return { authors: authors.endsWith(".") ? authors : `${authors}.`, date, title: `${survey.title}.` };
}

/** `Lovelace, Ada King` → `Lovelace, A. K.`; a name without a comma is a group's, and stays. */
function apaName(author: string): string {
  const [family = "", given] = author.split(/\s*,\s*/u);
  if (given === undefined) return author;
  const initials = given.split(/[\s.]+/u).flatMap(([initial]) => (initial === undefined ? [] : [`${initial}.`]));
  return [`${family},`, ...initials].join(" ");
}

/** `CC-BY-4.0` → `CC BY 4.0`, and where its text is. */
export function licenceOf(spdx: string): { name: string; href: string } {
  return {
    name: spdx.replace(/^CC-/u, "CC ").replace(/-(?=[\dA-Z])/gu, spdx.startsWith("CC") ? " " : "-"),
    href: `https://spdx.org/licenses/${spdx}.html`,
  };
}

/** `2026-11-23` → `23 November 2026`, without asking the machine for its locale or time zone. */
export function printDate(date: string): string {
  const [year, , day] = date.split("-");
  return `${Number(day)} ${monthOf(date)} ${year}`;
}

function monthOf(date: string): string {
  return months[Number(date.slice(5, 7)) - 1] ?? "";
}

const months = "January February March April May June July August September October November December".split(" ");

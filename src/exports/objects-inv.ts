import { deflateSync } from "node:zlib";
import type { Book } from "../book/model.ts";

/** One thing that another book may point at. */
interface Entry {
  name: string;
  /** `std:label`, `std:doc`, `std:term`. */
  type: string;
  /** Below the site's root: `models/clip/#fig-clip-approach`. */
  uri: string;
  title: string;
}

/**
 * All pages, labels and terms as an inventory of Sphinx, version 2, which intersphinx, MyST and mkdocstrings read:
 * four lines of text, then lines of `name domain:role priority uri title` under zlib.
 */
export function objectsInv(book: Book): Buffer {
  const { shortTitle, date } = book.survey;
  const head = [
    "# Sphinx inventory version 2",
    `# Project: ${oneLine(shortTitle)}`,
    `# Version: ${date}`,
    "# The remainder of this file is compressed using zlib.",
    "",
  ].join("\n");
  const lines = entries(book)
    .sort((a, b) => compare(a.type, b.type) || compare(a.name, b.name))
    .map(({ name, type, uri, title }) => `${oneLine(name)} ${type} -1 ${uri} ${oneLine(title) || "-"}\n`);
  return Buffer.concat([Buffer.from(head), deflateSync(lines.join(""), { level: 9 })]);
}

function entries(book: Book): Entry[] {
  const pages = book.pages.map(({ id, path, title }) => ({ name: id, type: "std:doc", uri: path, title }));
  const labels = Object.values(book.targets).map(({ label, path, title, text }) => ({
    name: label,
    type: "std:label",
    uri: path,
    title: title || text,
  }));
  const terms = book.terms.map(({ term, path }) => ({ name: term, type: "std:term", uri: path, title: "-" }));
  return [...pages, ...labels, ...terms].map((entry) => ({ ...entry, uri: entry.uri.slice(1) }));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

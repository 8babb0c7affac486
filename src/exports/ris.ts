import type { BookReference } from "../book/model.ts";
import { namedAuthors } from "../schemas/work.ts";
import { urlOf } from "./csl.ts";

/** CSL type → type of reference in RIS; `GEN` where there is none of the kind. */
const types: { [csl: string]: string } = {
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  book: "BOOK",
  chapter: "CHAP",
  dataset: "DATA",
  "paper-conference": "CPAPER",
  post: "ELEC",
  "post-weblog": "ELEC",
  report: "RPRT",
  software: "COMP",
  thesis: "THES",
  webpage: "ELEC",
};

/**
 * All cited works in RIS, by number; lines end in CR LF, as the format wants.
 *
 *     TY  - CPAPER
 *     AU  - Radford, Alec
 *     TI  - Learning Transferable Visual Models …
 *     ER  -
 */
export function ris(references: BookReference[]): string {
  return references.map((work) => `${record(work).map(line).join("")}ER  - \r\n`).join("\r\n");
}

type Field = [tag: string, value: string | number | undefined];

function record(work: BookReference): Field[] {
  const [first, last] = work.pages?.split(/[–-]+/u) ?? [];
  return [
    ["TY", types[work.type] ?? "GEN"],
    ["ID", work.key],
    ...namedAuthors(work.authors).named.map((author): Field => ["AU", nameOf(author)]),
    ["TI", work.title],
    ["PY", work.year],
    ["T2", work.container],
    ["VL", work.volume],
    ["IS", work.issue],
    ["SP", first],
    ["EP", last],
    ["DO", work.doi],
    ["AN", work.arxiv && `arXiv:${work.arxiv}`],
    ["UR", urlOf(work)],
  ];
}

function line([tag, value]: Field): string {
  return value === undefined || value === "" ? "" : `${tag}  - ${String(value).replaceAll(/\s+/gu, " ")}\r\n`;
}

function nameOf({ family, given, literal }: BookReference["authors"][number]): string {
  return [family ?? literal, given].filter(Boolean).join(", ");
}

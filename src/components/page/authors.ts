import { namedAuthors, type Work } from "../../schemas/work.ts";
import { familyName } from "../content/names.ts";

type Author = Work["authors"][number];

/** `Radford, A.`; `Kim, J. W.`; a body as it is. */
function listedName(author: Author): string {
  const family = familyName(author);
  if (author.family === undefined || author.given === undefined) return family;
  const initials = author.given.split(/[\s.]+/u).filter((part) => part !== "");
  return `${family}, ${initials.map(initialOf).join(" ")}`;
}

/** `Jean-Baptiste` → `J.-B.` */
function initialOf(given: string): string {
  return given
    .split("-")
    .filter((part) => part !== "")
    .map((part) => `${[...part][0]}.`)
    .join("-");
}

/**
 * The names that a list of works prints, and whether some are left out. Of more than `most`, the first `shown` stand for all.
 */
export function listedNames(work: Work, most: number, shown: number): { names: string; more: boolean } {
  const { named, more } = namedAuthors(work.authors);
  const long = named.length > most;
  return { names: (long ? named.slice(0, shown) : named).map(listedName).join(", "), more: more || long };
}

/** Ends a part of a reference: `Radford, A.` → `Radford, A. `, `CLIP` → `CLIP. `, nothing → nothing. */
export function sentence(part: string): string {
  if (part === "") return "";
  return /[.?!]$/u.test(part) ? `${part} ` : `${part}. `;
}

import type { Work } from "../../schemas/work.ts";
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

/** At most this many are named where room is short; of more, only three. */
const MOST = 6;

/** The names of a compact list, and whether some are left out. */
export function someAuthors(work: Work): { names: string; more: boolean } {
  const more = work.authors.length > MOST;
  const shown = more ? work.authors.slice(0, 3) : work.authors;
  return { names: shown.map(listedName).join(", "), more };
}

/** Ends a part of a reference: `Radford, A.` → `Radford, A. `, `CLIP` → `CLIP. `, nothing → nothing. */
export function sentence(part: string): string {
  if (part === "") return "";
  return /[.?!]$/u.test(part) ? `${part} ` : `${part}. `;
}

/** All names, as the full record prints them. */
export function allAuthors(work: Work): string {
  return work.authors.map(listedName).join(", ");
}

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

/** At most this many are named where room is short; of more, only three. */
const MOST = 6;

/** The names of a compact list, and whether some are left out. */
export function someAuthors(work: Work): { names: string; more: boolean } {
  const { named, more } = namedAuthors(work.authors);
  const short = named.length > MOST;
  const shown = short ? named.slice(0, 3) : named;
  return { names: shown.map(listedName).join(", "), more: more || short };
}

/** Ends a part of a reference: `Radford, A.` → `Radford, A. `, `CLIP` → `CLIP. `, nothing → nothing. */
export function sentence(part: string): string {
  if (part === "") return "";
  return /[.?!]$/u.test(part) ? `${part} ` : `${part}. `;
}

/** All names that the entry has, as the full record prints them, and whether the work has more. */
export function allAuthors(work: Work): { names: string; more: boolean } {
  const { named, more } = namedAuthors(work.authors);
  return { names: named.map(listedName).join(", "), more };
}

import { namedAuthors, type Work } from "../../schemas/work.ts";

type Author = Work["authors"][number];

/** `Radford`; a body's own name where there is no family name. */
export function familyName(author: Author): string {
  return author.family ?? author.literal ?? author.given ?? "";
}

/** Authors as a sentence names them: `Radford et al.`, `Hu and Singh`, `OpenAI`; the title where nobody signs. */
export function narrativeNames(work: Work): string {
  const { named, more } = namedAuthors(work.authors);
  const [first, second] = named;
  if (first === undefined) return work.title;
  if (second === undefined && !more) return familyName(first);
  if (second !== undefined && named.length === 2 && !more) return `${familyName(first)} and ${familyName(second)}`;
  return `${familyName(first)} et\u00a0al.`;
}

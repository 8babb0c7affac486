import type { Work } from "../../schemas/work.ts";

export interface WorkLink {
  text: string;
  href: string;
}

/** Where a work can be read, the most lasting address first. */
export function workLinks(work: Work): WorkLink[] {
  const links: WorkLink[] = [];
  const arxiv = work.arxiv ?? /^10\.48550\/arxiv\.(.+)$/iu.exec(work.doi ?? "")?.[1];
  // The DOI that arXiv gives says no more than the number it contains.
  if (work.doi && !/^10\.48550\/arxiv\./iu.test(work.doi))
    links.push({ text: `doi\u00a0${work.doi}`, href: `https://doi.org/${encodeURI(work.doi)}` });
  if (arxiv) links.push({ text: `arXiv\u00a0${arxiv}`, href: `https://arxiv.org/abs/${encodeURI(arxiv)}` });
  if (links.length === 0 && work.url && /^https?:/u.test(work.url)) {
    links.push({ text: new URL(work.url).host.replace(/^www\./u, ""), href: work.url });
  }
  return links;
}

/** `ICML, 139, 8748–8763, 2021`; what is not known is left out. */
export function publication(work: Work): string {
  const volume = work.volume && (work.issue ? `${work.volume}(${work.issue})` : work.volume);
  const pages = work.pages?.replace(/(\d)-+(\d)/gu, "$1–$2");
  return [volume, pages, work.year].filter((part) => part !== undefined && part !== "").join(", ");
}

/** Where a work appeared, as a compact list has it: `Proceedings of the 40th … Learning (ICML)` → `ICML`; else as it is. */
export function venue({ container }: Work): string | undefined {
  return container?.replace(/^.*\((\p{Lu}[\p{L}-]+)\)/u, "$1");
}

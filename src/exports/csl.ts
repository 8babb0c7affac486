import type { BookReference } from "../book/model.ts";
import { namedAuthors } from "../schemas/work.ts";

/** A work as CSL-JSON: what citation styles and reference managers read. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { "date-parts": [[number]] };
  "container-title"?: string;
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  /** `arXiv:2103.00020` */
  number?: string;
  URL?: string;
}

/** All cited works as CSL-JSON, by number. */
export function cslJson(references: BookReference[]): string {
  return `${JSON.stringify(references.map(cslItem), undefined, 2)}\n`;
}

export function cslItem(work: BookReference): CslItem {
  const url = urlOf(work);
  const { named } = namedAuthors(work.authors);
  return {
    id: work.key,
    type: work.type,
    title: work.title,
    ...(named.length > 0 && { author: named }),
    ...(work.year !== undefined && { issued: { "date-parts": [[work.year]] } }),
    ...(work.container && { "container-title": work.container }),
    ...(work.volume && { volume: work.volume }),
    ...(work.issue && { issue: work.issue }),
    ...(work.pages && { page: work.pages.replaceAll("–", "-") }),
    ...(work.doi && { DOI: work.doi }),
    ...(work.arxiv && { number: `arXiv:${work.arxiv}` }),
    ...(url && { URL: url }),
  };
}

/** One address of a work, the most lasting first. */
export function urlOf({ doi, arxiv, url }: BookReference): string | undefined {
  if (doi) return `https://doi.org/${encodeURI(doi)}`;
  if (arxiv) return `https://arxiv.org/abs/${encodeURI(arxiv)}`;
  return url;
}

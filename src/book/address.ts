import { pagesWithRule } from "../mechanisms/visual-tokens/pages.ts";

/** The page that compares all models. */
export const comparison = "/models/";

/** The whole survey as one page. */
export const whole = "/full/";

/** The same as one document, of which that page opens with the beginning. */
export const complete = "/full/complete/";

/** The calculator of visual tokens. */
export const tokens = "/visual-tokens/";

/** Pages that the site makes itself; nothing in `content/` may take their addresses. */
export const generated = ["/", whole, complete, comparison, tokens, "/references/", "/figures/", "/glossary/", "/404/"];

/** Where the build keeps what cards show of other pages. */
export const fragmentsFolder = "/fragments/";

/** Where each cited work has files of its own. */
const worksFolder = "/references/";

/** Folders of files that the build writes; no page may lie in one. */
const folders = [fragmentsFolder, "/pagefind/", worksFolder];

/** Those of them that a survey with these pages has: without a model there is nothing to compare, or to count. */
export function generatedFor(ids: string[]): string[] {
  return generated.filter((path) => {
    if (path === comparison) return ids.some(isModel);
    return path !== tokens || ids.some(hasRule);
  });
}

/** Whether a page is that of a model whose visual tokens can be counted. */
export function hasRule(id: string): boolean {
  return pagesWithRule.some((slug) => id === `models/${slug}`);
}

/** Whether a page stands in `content/models/`. */
export function isModel(id: string): boolean {
  return id.startsWith("models/");
}

/** Files that the site makes of the whole; no page may take the address of one, but a link may lead to it. */
export const files = [
  "/CITATION.cff",
  "/card.png",
  "/index.md",
  "/llms-full.txt",
  "/llms.txt",
  "/models.csv",
  "/models.json",
  "/objects.inv",
  "/references.bib",
  "/references.json",
  "/references.ris",
  "/robots.txt",
  "/rss.xml",
  "/scores.csv",
  "/scores.json",
  "/sitemap.xml",
  "/xref.json",
];

/** Files that stand beside every page: its card, its Markdown, the works that it cites. */
const besidePages = /\/(?:card\.png|index\.md|references\.(?:bib|ris|json))\/$/u;

/** Whether the build makes something of its own at the address of a page. */
export function isGenerated(path: string): boolean {
  return (
    generated.includes(path) ||
    files.includes(path.slice(0, -1)) ||
    besidePages.test(path) ||
    folders.some((folder) => path.startsWith(folder))
  );
}

/** The name of the files of one work: `radford2021clip`; what an address cannot hold is written as `_3A`. */
export function workFile(key: string): string {
  return encodeURIComponent(key).replaceAll("%", "_");
}

/** Its files without their ending: `/references/radford2021clip`. */
export function workPath(key: string): string {
  return worksFolder + workFile(key);
}

/** `sections/training/data` → `/training/data/`, `models/clip` → `/models/clip/`. */
export function pathOf(id: string): string {
  return `/${id.replace(/^sections\//, "")}/`;
}

/** The last part of a page's id: `sections/training/data` → `data`. */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

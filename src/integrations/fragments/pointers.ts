/** Where a page points, on another page: the path below the base, and the id there, `""` for the page itself. */
export interface Pointer {
  /** `models/clip/` */
  page: string;
  id: string;
}

const marks = /<a class="(?:ref|term|cite)"[^>]*?\shref="([^"]*)"|<span class="cite"[^>]*>(.*?)<\/span>/gs;
const links = /<a\s[^>]*?href="([^"]*)"/g;

/** What the citations, cross-references and terms of a finished page point at on other pages. */
export function pointersOf(html: string, base: string): Pointer[] {
  const addresses = [...html.matchAll(marks)].flatMap(([, single, group = ""]) =>
    single === undefined ? [...group.matchAll(links)].map(([, href = ""]) => href) : [single],
  );
  return addresses
    .filter((href) => href.startsWith(base))
    .map((href) => {
      const [page = "", id = ""] = href.slice(base.length).split("#", 2);
      return { page, id };
    });
}

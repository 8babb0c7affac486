import { element } from "./element.ts";
import { type Group, pieces } from "./search-groups.ts";
import type { Found } from "./search-index.client.ts";

/**
 * Text and `<mark>` of an excerpt; anything else in it becomes text. The document it is read in is inert. Where a
 * formula or a citation was left out, the sign after it closes up.
 */
function excerptNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => {
    const text = (node.textContent ?? "").replace(/\s+(?=[.,;:)])/gu, "");
    return node.nodeName === "MARK" ? element("mark", {}, text) : document.createTextNode(text);
  });
}

/** One kind of results under its name. */
export function groupSection({ name, found }: Group<Found>, words: string): HTMLElement {
  const id = `search-${name.toLowerCase()}`;
  return element(
    "section",
    { "aria-labelledby": id },
    element("h2", { id }, name),
    element("ol", {}, ...found.map((each) => resultItem(each, words))),
  );
}

/** A result: its title, a passage, and for a page the headings under which there are more. */
function resultItem({ url, excerpt, meta, sub_results }: Found, words: string): HTMLLIElement {
  const number = meta.number ? [`${meta.number} `] : [];
  const title = pieces(meta.title ?? url, words).map(({ text, isHit }) => (isHit ? element("mark", {}, text) : text));
  const item = element(
    "li",
    {},
    element("a", { href: url }, ...number, ...title),
    element("p", {}, ...excerptNodes(excerpt)),
  );
  const passages = sub_results.filter((passage) => passage.url !== url).slice(0, 2);
  const links = passages.map((passage) => element("li", {}, element("a", { href: passage.url }, passage.title)));
  if (links.length > 0) item.append(element("ul", {}, ...links));
  return item;
}

import { element } from "./element.ts";
import type { Found } from "./search-index.client.ts";

/** Text and `<mark>` of an excerpt; anything else in it becomes text. The document it is read in is inert. */
function excerptNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? "";
    return node.nodeName === "MARK" ? element("mark", {}, text) : document.createTextNode(text);
  });
}

/** A page among the results: its title, and the passages under its own headings. */
export function resultItem({ url, excerpt, meta, sub_results }: Found): HTMLLIElement {
  const title = element("a", { href: url }, `${meta.number ?? ""} ${meta.title ?? url}`.trim());
  const passages = sub_results.filter((passage) => passage.url !== url).slice(0, 2);
  const item = element(
    "li",
    {},
    title,
    element("small", {}, meta.kind ?? ""),
    element("p", {}, ...excerptNodes(excerpt)),
  );
  if (passages.length > 0) {
    item.append(
      element(
        "ul",
        {},
        ...passages.map((passage) => element("li", {}, element("a", { href: passage.url }, passage.title))),
      ),
    );
  }
  return item;
}

/** Something numbered or labelled, as a page prints it. */
export interface Mark {
  kind: "section" | "caption" | "equation" | "citation" | "reference";
  /** Id of what is numbered; of a pointer, the label to which it leads. */
  label: string;
  text: string;
}

/**
 * Runs in the page, so it may use nothing from outside: every number that the build has counted, in reading order.
 * `label` is that of the page itself, whose heading bears no id.
 */
export function marks([root, label]: readonly [root: string, label: string]): Mark[] {
  const plain = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const found: Mark[] = [];
  const selector = ":is(h1, h2, h3, h4, h5, h6), figcaption > b, .equation > a, .cite, .ref";
  for (const each of document.querySelectorAll(`${root} :is(${selector})`)) {
    if (each.closest(".cited, .references, .glossary, nav")) continue;
    const target = decodeURIComponent(each.getAttribute("href")?.replace(/^[^#]*#?/, "") ?? "");
    if (each.matches(".equation > a")) found.push({ kind: "equation", label: target, text: plain(each) });
    else if (each.matches(".cite")) found.push({ kind: "citation", label: each.id, text: plain(each) });
    else if (each.matches(".ref")) found.push({ kind: "reference", label: target, text: plain(each) });
    else if (each.matches("b"))
      found.push({ kind: "caption", label: each.closest("[id]")?.id ?? "", text: plain(each) });
    else found.push({ kind: "section", label: each.id || label, text: plain(each) });
  }
  return found;
}

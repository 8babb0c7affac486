/** What opens a card: marks of the notation, and small letters and numbers that lead to a note. */
const openers = "main :is(a.cite, .cite a, a.ref, a.term, sup > a):not(.equation > a)";

/** What a card is about: the link it is opened from, and all that stands in the same brackets. */
export interface Subject {
  link: HTMLAnchorElement;
  links: HTMLAnchorElement[];
  name: string;
}

/** The link that is pointed at, if it opens a card. */
export function openerAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(openers)) || undefined;
}

/** `[3, sec. 2; 4]` → References 3, 4 */
export function subjectOf(link: HTMLAnchorElement): Subject {
  const group = link.closest("span.cite");
  const links = group ? [...group.querySelectorAll("a")] : [link];
  const name = isCitation(link)
    ? `${links.length > 1 ? "References" : "Reference"} ${links.map(numberOf).join(", ")}`
    : `${link.parentElement?.tagName === "SUP" ? "Note " : ""}${link.textContent}`;
  return { link, links, name };
}

/** What leads from the card to where its link leads. */
export function goText(link: HTMLAnchorElement): string {
  if (isCitation(link)) return `Go to reference ${numberOf(link)}`;
  if (link.matches(".term")) return "Go to glossary";
  return link.matches(".ref") ? `Go to ${link.textContent}` : `Go to note ${link.textContent}`;
}

const isCitation = (link: Element) => link.closest(".cite") !== null;
const numberOf = (link: Element) => /\d+/u.exec(link.textContent ?? "")?.[0] ?? "";

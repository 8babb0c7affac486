import { element } from "../page/element.ts";
import { contentOf } from "./content.client.ts";
import type { Piece } from "./pieces.client.ts";
import { place } from "./placement.ts";
import { goText, type Subject } from "./subject.client.ts";

/** Why the card is open; `used` is by Enter or tap. */
export type Cause = "pointer" | "focus" | "used";

export const card = element("div", { class: "card", popover: "auto", role: "dialog", tabindex: "-1" });
const body = element("div", { class: "card-body" });
const ways = element("div", { class: "card-ways" });
export const close = element("button", { type: "button" }, "Close");
const live = element("p", { class: "unseen", role: "status" });

/** What the card shows. */
export let subject: Subject | undefined;

export const isDocked = () => getComputedStyle(card).position === "fixed";
export const isOpen = () => card.matches(":popover-open");

/** Puts the card and what speaks for it into the page. */
export function attach(): void {
  card.append(body, ways);
  document.body.append(card, live);
}

/**
 * Shows pieces on the card, beside the link that it is about.
 *
 * @throws if the first of them is empty
 */
export function show(wanted: Subject, pieces: Piece[], by: Cause): void {
  const [first] = pieces;
  if (!first?.elements.length) throw new Error("There is nothing to show.");
  const { nodes, spoken } = contentOf(pieces, wanted.name);
  body.replaceChildren(...nodes);
  ways.replaceChildren(...waysTo(wanted), element("span", {}, placeOf(wanted, first)), close);
  subject?.link.removeAttribute("data-card");
  subject = wanted;
  wanted.link.dataset["card"] = "";
  card.setAttribute("aria-label", wanted.name);
  card.dataset["cause"] = by;
  if (!isOpen()) card.showPopover();
  body.scrollTop = 0;
  stand(by);
  live.textContent = by === "focus" ? `${wanted.name}. ${spoken}` : "";
  if (by === "used") card.focus({ preventScroll: true });
}

/** The first says it for all of its group: Go to reference 3 · 4 · 5 */
function waysTo({ links }: Subject): HTMLAnchorElement[] {
  return links.map((each, index) => {
    const text = goText(each);
    const words = index > 0 ? (/\d+$/u.exec(text)?.[0] ?? text) : text;
    return element("a", { href: each.href, "aria-label": text }, words);
  });
}

/** The page on which a figure or a passage stands; a page, a term and a reference say themselves what they are. */
function placeOf({ link }: Subject, { page = "" }: Piece): string {
  return link.matches(".ref") && link.hash ? page : "";
}

/** Puts the card beside its link; on a phone the style sheet has docked it at the bottom. */
export function stand(cause: Cause): void {
  if (!subject || !isOpen()) return;
  const box = subject.link.getClientRects()[0] ?? subject.link.getBoundingClientRect();
  if (isDocked()) {
    // What the reader has tapped stays in sight.
    const covered = box.bottom + 8 - card.getBoundingClientRect().top;
    if (cause === "used" && covered > 0) scrollBy({ top: covered });
    return;
  }
  card.style.removeProperty("--height");
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top, height } = place(box, card.getBoundingClientRect(), view);
  card.style.setProperty("--left", `${left + scrollX}px`);
  card.style.setProperty("--top", `${top + scrollY}px`);
  card.style.setProperty("--height", `${height}px`);
}

/** The link is as it was, and nothing more is said. */
export function quiet(): void {
  live.textContent = "";
  subject?.link.removeAttribute("data-card");
}

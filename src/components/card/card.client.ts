import cardCss from "../../styles/card.css?url";
import { element } from "../page/element.ts";
import { contentOf } from "./content.client.ts";
import { addStyles, type Piece, pieceAt } from "./pieces.client.ts";
import { place } from "./placement.ts";
import { goText, openerAt, type Subject, subjectOf } from "./subject.client.ts";

/*
 * One card for the whole page. Pointing at a link or tabbing to it shows the card beside it, and nothing else changes:
 * the focus stays, a mouse click follows the link, and for screen readers, which do not notice a popover, a live
 * region says what the card says. Enter and a tap open it to be used: the focus goes into it, which every screen
 * reader announces as a dialog, and back when it closes. Where there is no popover, links are links.
 */

/** Why the card is open; `used` is by Enter or tap. */
type Cause = "pointer" | "focus" | "used";

const OPEN_AFTER = 300;
const CLOSE_AFTER = 250;

const card = element("div", { class: "card", popover: "auto", role: "dialog", tabindex: "-1" });
const body = element("div", { class: "card-body" });
const ways = element("div", { class: "card-ways" });
const close = element("button", { type: "button" }, "Close");
const live = element("p", { class: "unseen", role: "status" });

/** What the card shows. */
let subject: Subject | undefined;
/** The link whose card is shown, or soon will be, and why. */
let asked: HTMLAnchorElement | undefined;
let cause: Cause = "pointer";
let opening = 0;
let closing = 0;
/** The link to which the focus returns, so that this does not open its card again. */
let returning: HTMLAnchorElement | undefined;

const isDocked = () => getComputedStyle(card).position === "fixed";
const isOpen = () => card.matches(":popover-open");

/** Opens the card of a link: at once for `used`, else after a while, and only if nothing else is asked for by then. */
async function open(link: HTMLAnchorElement, by: Cause): Promise<void> {
  stay();
  clearTimeout(opening);
  asked = link;
  cause = by;
  const wanted = subjectOf(link);
  const waited = new Promise((resolve) => {
    opening = window.setTimeout(resolve, by === "used" ? 0 : OPEN_AFTER);
  });
  try {
    const found = Promise.all(wanted.links.map(({ href }) => pieceAt(new URL(href))));
    const [pieces] = await Promise.all([found, addStyles(cardCss), waited]);
    if (asked !== link || cause !== by) return;
    const [first] = pieces;
    if (!first?.elements.length) throw new Error("There is nothing to show.");
    const { nodes, spoken } = contentOf(pieces, wanted.name);
    body.replaceChildren(...nodes);
    const links = wanted.links.map((each, index) => {
      const text = goText(each);
      // The first says it for all of its group: Go to reference 3 · 4 · 5
      return element(
        "a",
        { href: each.href, "aria-label": text },
        index > 0 ? (/\d+$/u.exec(text)?.[0] ?? text) : text,
      );
    });
    ways.replaceChildren(...links, element("span", {}, placeOf(wanted, first)), close);
    show(wanted, by, spoken);
  } catch {
    if (asked !== link || cause !== by) return;
    hide();
    if (by === "used") location.assign(link.href);
  }
}

/** The page on which a figure or a passage stands; a page, a term and a reference say themselves what they are. */
function placeOf({ link }: Subject, { page = "" }: Piece): string {
  return link.matches(".ref") && link.hash ? page : "";
}

function show(wanted: Subject, by: Cause, spoken: string): void {
  subject?.link.removeAttribute("data-card");
  subject = wanted;
  wanted.link.dataset["card"] = "";
  card.setAttribute("aria-label", wanted.name);
  card.dataset["cause"] = by;
  if (!isOpen()) card.showPopover();
  body.scrollTop = 0;
  stand();
  live.textContent = by === "focus" ? `${wanted.name}. ${spoken}` : "";
  if (by === "used") card.focus({ preventScroll: true });
}

/** Puts the card beside its link; on a phone the style sheet has docked it at the bottom. */
function stand(): void {
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

function hide(): void {
  clearTimeout(opening);
  asked = undefined;
  if (isOpen()) card.hidePopover();
}

/** What was about to close the card no longer does. */
function stay(): void {
  clearTimeout(closing);
  closing = 0;
}

/** The pointer is elsewhere: a card that is not yet open stays away, an open one gives it time to come back. */
function leave(): void {
  if (cause !== "pointer" || !asked) return;
  if (!isOpen()) hide();
  else if (closing === 0) {
    clearTimeout(opening);
    // A docked card is farther away.
    closing = window.setTimeout(hide, isDocked() ? 5 * CLOSE_AFTER : CLOSE_AFTER);
  }
}

function point({ target, pointerType }: PointerEvent): void {
  if (pointerType === "touch") return;
  const link = openerAt(target);
  if (target instanceof Node && card.contains(target)) {
    stay();
    // Another link was only on the way.
    clearTimeout(opening);
    asked = subject?.link;
  } else if (link === undefined) leave();
  else if (link === asked) stay();
  else if (cause !== "used" || !isOpen()) void open(link, "pointer");
}

function focus({ target }: FocusEvent): void {
  const link = openerAt(target);
  if (target instanceof Node && card.contains(target)) return;
  if (link?.matches(":focus-visible")) {
    if (link !== returning && link !== asked) void open(link, "focus");
  } else if (cause !== "pointer") hide();
}

/** What pressed the link, and whether that closes its card. */
let press = { type: "", closes: false };

function click(event: MouseEvent): void {
  const link = openerAt(event.target);
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const isKey = event.detail === 0;
  if (!isKey && press.type === "mouse") {
    hide();
    return;
  }
  event.preventDefault();
  if (isKey || !press.closes) void open(link, "used");
}

/** From the card's ends the Tab key goes on from its link. */
function step(event: KeyboardEvent): void {
  if (event.key !== "Tab") return;
  const stops = [card, ...card.querySelectorAll<HTMLElement>("a, button, [tabindex='0']")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (event.shiftKey ? at > 1 : at < stops.length - 1) return;
  hide();
  if (event.shiftKey) event.preventDefault();
}

function toggled({ newState }: ToggleEvent): void {
  if (newState === "open") return;
  stay();
  clearTimeout(opening);
  asked = undefined;
  live.textContent = "";
  subject?.link.removeAttribute("data-card");
  if (!card.contains(document.activeElement)) return;
  returning = subject?.link;
  returning?.focus({ preventScroll: true });
  returning = undefined;
}

if ("showPopover" in card) {
  card.append(body, ways);
  document.body.append(card, live);
  document.addEventListener("pointermove", point);
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", focus);
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    const link = openerAt(target);
    press = { type: pointerType, closes: isOpen() && cause === "used" && link === subject?.link };
  });
  document.addEventListener("click", click);
  addEventListener("resize", stand);
  // The focus may still be on its way through a long page.
  document.addEventListener("scrollend", () => cause !== "pointer" && stand());
  close.addEventListener("click", hide);
  card.addEventListener("keydown", step);
  card.addEventListener("beforetoggle", toggled);
  card.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) hide();
  });
}

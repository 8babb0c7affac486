import { asked, cause, closed, hide, keep, leave, open, returning, stay } from "./opening.client.ts";
import { attach, card, close, isOpen, stand, subject } from "./popover.client.ts";
import { openerAt } from "./subject.client.ts";

/*
 * One card for the whole page. Pointing at a link or tabbing to it shows the card beside it, and nothing else changes:
 * the focus stays, a mouse click follows the link, and for screen readers, which do not notice a popover, a live
 * region says what the card says. Enter and a tap open it to be used: the focus goes into it, which every screen
 * reader announces as a dialog, and back when it closes. Where there is no popover, links are links.
 */

function point({ target, pointerType }: PointerEvent): void {
  if (pointerType === "touch") return;
  const link = openerAt(target);
  if (target instanceof Node && card.contains(target)) keep();
  else if (link === undefined) leave();
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

if ("showPopover" in card) {
  attach();
  document.addEventListener("pointermove", point);
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", focus);
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    const link = openerAt(target);
    press = { type: pointerType, closes: isOpen() && cause === "used" && link === subject?.link };
  });
  document.addEventListener("click", click);
  addEventListener("resize", () => stand(cause));
  // The focus may still be on its way through a long page.
  document.addEventListener("scrollend", () => cause !== "pointer" && stand(cause));
  close.addEventListener("click", hide);
  card.addEventListener("keydown", step);
  card.addEventListener("beforetoggle", ({ newState }) => newState === "closed" && closed());
  card.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) hide();
  });
}

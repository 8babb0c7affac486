import cardCss from "../../styles/card.css?url";
import { addStyles } from "../page/add-styles.client.ts";
import { type Cause, card, isDocked, isOpen, quiet, show, subject } from "./popover.client.ts";
import { subjectOf } from "./subject.client.ts";

const OPEN_AFTER = 300;
const CLOSE_AFTER = 250;

/** The link whose card is shown, or soon will be, and why. */
export let asked: HTMLAnchorElement | undefined;
export let cause: Cause = "pointer";
/** The link to which the focus returns, so that this does not open its card again. */
export let returning: HTMLAnchorElement | undefined;
let opening = 0;
let closing = 0;

/** Opens the card of a link: at once for `used`, else after a while, and only if nothing else is asked for by then. */
export async function open(link: HTMLAnchorElement, by: Cause): Promise<void> {
  stay();
  clearTimeout(opening);
  asked = link;
  cause = by;
  const wanted = subjectOf(link);
  const waited = new Promise((resolve) => {
    opening = window.setTimeout(resolve, by === "used" ? 0 : OPEN_AFTER);
  });
  try {
    const found = import("./pieces.client.ts").then(({ pieceAt }) =>
      Promise.all(wanted.links.map(({ href }) => pieceAt(new URL(href)))),
    );
    const [pieces] = await Promise.all([found, addStyles(cardCss), waited]);
    if (asked === link && cause === by) show(wanted, pieces, by);
  } catch {
    if (asked !== link || cause !== by) return;
    hide();
    if (by === "used") location.assign(link.href);
  }
}

export function hide(): void {
  clearTimeout(opening);
  asked = undefined;
  if (isOpen()) card.hidePopover();
}

/** What was about to close the card no longer does. */
export function stay(): void {
  clearTimeout(closing);
  closing = 0;
}

/** The pointer is on the card: another link was only on the way. */
export function keep(): void {
  stay();
  clearTimeout(opening);
  asked = subject?.link;
}

/** The pointer is elsewhere: a card that is not yet open stays away, an open one gives it time to come back. */
export function leave(): void {
  if (cause !== "pointer" || !asked) return;
  if (!isOpen()) hide();
  else if (closing === 0) {
    clearTimeout(opening);
    // A docked card is farther away.
    closing = window.setTimeout(hide, isDocked() ? 5 * CLOSE_AFTER : CLOSE_AFTER);
  }
}

/** The card has closed, whatever did it: nothing is asked for, and the focus goes back if it was in it. */
export function closed(): void {
  stay();
  clearTimeout(opening);
  asked = undefined;
  quiet();
  if (!card.contains(document.activeElement)) return;
  returning = subject?.link;
  returning?.focus({ preventScroll: true });
  returning = undefined;
}

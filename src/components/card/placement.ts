/** A box in the window, px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a card stands, and how high it may be. */
export interface Place {
  left: number;
  top: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Between a card and what it is about; and the edge of the window. */
const gap = 6;
const edge = 8;

/**
 * Places a card beside its link: below it where it fits or has more room, else above; beginning where the link
 * does, unless that is too far to the side. It never leaves the window, and is made lower if it must be.
 */
export function place(link: Box, card: Size, view: Size): Place {
  const below = view.height - edge - (link.bottom + gap);
  const above = link.top - gap - edge;
  const isBelow = card.height <= below || below >= above;
  const room = Math.max(isBelow ? below : above, 0);
  const height = Math.min(card.height, Math.max(room, Math.min(view.height - 2 * edge, 160)));
  const top = isBelow ? link.bottom + gap : link.top - gap - height;
  return {
    left: within(link.left, edge, view.width - edge - card.width),
    top: within(top, edge, view.height - edge - height),
    height,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

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
const GAP = 6;
const EDGE = 8;
/** Rather than be lower than this, a card covers its link. */
const LEAST = 160;

/**
 * Places a card beside its link: below it where it fits or has more room, else above; beginning where the link
 * does, unless that is too far to the side. It never leaves the window, and is made lower if it must be.
 */
export function place(link: Box, card: Size, view: Size): Place {
  const below = view.height - EDGE - (link.bottom + GAP);
  const above = link.top - GAP - EDGE;
  const isBelow = card.height <= below || below >= above;
  const room = Math.max(isBelow ? below : above, 0);
  const height = Math.min(card.height, view.height - 2 * EDGE, Math.max(room, LEAST));
  const top = isBelow ? link.bottom + GAP : link.top - GAP - height;
  return {
    left: within(link.left, EDGE, view.width - EDGE - card.width),
    top: within(top, EDGE, view.height - EDGE - height),
    height,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

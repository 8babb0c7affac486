/** A dot of a plot, with words to be put beside it. */
export interface Dot {
  x: number;
  y: number;
  text: string;
}

export interface Place {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A straight line between two points. */
export type Line = [from: { x: number; y: number }, to: { x: number; y: number }];

const radius = 5;
/** Half the height of a line of 13 units with the room that it needs. */
const half = 9;
/** A generous mean width of a letter of 13 units. */
const letter = 6.6;

/**
 * A place for the words of each dot, in turn: right of it, left, above or below, whichever first lies in the frame and
 * covers neither a dot nor words before it nor a line; right of it where none does.
 */
export function placeWords(dots: Dot[], frame: Box, lines: Line[] = []): Place[] {
  const taken = dots.map(
    ({ x, y }): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
  );
  return dots.map((dot, index) => {
    const places = candidates(dot);
    const others = [...taken.filter((_, other) => other !== index), ...lines.flatMap(boxesAlong)];
    const free = places.find((place) => {
      const box = boxOf(place, dot.text);
      return isWithin(box, frame) && !others.some((other) => overlap(box, other));
    });
    const chosen = free ?? (places[0] as Place);
    taken.push(boxOf(chosen, dot.text));
    return chosen;
  });
}

function candidates({ x, y }: Dot): Place[] {
  return [
    { x: x + radius + 5, y, anchor: "start" },
    { x: x - radius - 5, y, anchor: "end" },
    { x, y: y - radius - half - 2, anchor: "middle" },
    { x, y: y + radius + half + 2, anchor: "middle" },
    { x: x - radius, y: y + radius + half + 2, anchor: "start" },
    { x: x + radius, y: y + radius + half + 2, anchor: "end" },
    { x: x - radius, y: y - radius - half - 2, anchor: "start" },
    { x: x + radius, y: y - radius - half - 2, anchor: "end" },
  ];
}

/** A line as small boxes, so that all that must be kept free is a box. */
function boxesAlong([from, to]: Line): Box[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
  });
}

function boxOf({ x, y, anchor }: Place, text: string): Box {
  const width = text.length * letter;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

function isWithin(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

import type { Point, Position as Span } from "unist";

/** The length of an escape that begins at `offset` of the source, given what the value says there; else 0. */
export type Escape = (source: string, offset: number, value: string, index: number) => number;

/**
 * For every UTF-16 unit of a value, the offset in the source from which it came; one more for its end.
 * A value is its source without indentation, folded line ends and escapes, so both are walked side by side.
 *
 * `trace("a b", "x: >-\n  a\n  b\n", 6, 14)` → `[8, 9, 12, 13]`
 */
export function trace(value: string, source: string, from: number, to: number, escapeAt: Escape = noEscape): number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index] as string;
    let length = escapeAt(source, at, value, index);
    while (length === 0 && at < to && source[at] !== wanted && !folds(source, at, wanted)) {
      if (isSpace(wanted)) break;
      at += 1;
      length = escapeAt(source, at, value, index);
    }
    offsets.push(Math.min(at, to));
    if (length > 0) at = isLowSurrogateNext(value, index) ? at : at + length;
    else if (source[at] === wanted) at += 1;
    else if (folds(source, at, wanted)) at += source[at] === "\r" && source[at + 1] === "\n" ? 2 : 1;
  }
  offsets.push(Math.min(at, to));
  return offsets;
}

const noEscape: Escape = () => 0;

/** A space or line feed of the value stands for a line end of the source. */
function folds(source: string, at: number, wanted: string): boolean {
  return (wanted === " " || wanted === "\n") && (source[at] === "\n" || source[at] === "\r");
}

function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\t";
}

/** An escape that gives two units stays until the second is placed. */
function isLowSurrogateNext(value: string, index: number): boolean {
  const next = value.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

/** Escapes that a sticky pattern finds; what the value has word for word was none. */
function escapesOf(pattern: RegExp): Escape {
  return (source, offset, value, index) => {
    pattern.lastIndex = offset;
    const found = pattern.exec(source)?.[0];
    return found === undefined || value.startsWith(found, index) ? 0 : found.length;
  };
}

/** `&amp;` in an attribute; a reference that means nothing stands for itself. */
export const characterReferences = escapesOf(/&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][\da-z]*);/iy);

/** `\"` in the caption of a listing. */
export const escapedQuotes = escapesOf(/\\["']/y);

/** Offsets to lines and columns. */
export function locator(source: string): (offset: number) => Point {
  const starts = [0];
  const ends = /\r\n|\r|\n/g;
  while (ends.exec(source)) starts.push(ends.lastIndex);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
  };
}

/** The place of a character of a node's value, which stands somewhere within the node. */
export function placeWithin(span: Span | undefined, value: string, index: number, source: string): Point | undefined {
  if (span?.start.offset === undefined || span.end.offset === undefined) return span?.start;
  const offsets = trace(value, source, span.start.offset, span.end.offset);
  return locator(source)(offsets[Math.min(Math.max(index, 0), value.length)] ?? span.start.offset);
}

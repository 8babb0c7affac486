/** Finds tags of finished HTML; a `>` within a quoted attribute does not end one. Fresh, since it remembers its place. */
const tags = () => /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/** Elements that are never closed. */
const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** An element of a finished page: where it begins and ends, where its content does. */
export interface Element {
  name: string;
  start: number;
  end: number;
  inner: number;
  id: string | undefined;
}

/** The first element at or after `from`; `undefined` where its parent ends before another begins. */
export function elementAt(html: string, from: number): Element | undefined {
  const opening = tagAfter(html, from);
  if (opening === undefined || opening[1] === "/") return undefined;
  const name = (opening[2] ?? "").toLowerCase();
  const inner = opening.index + opening[0].length;
  const id = /\sid="([^"]*)"/.exec(opening[3] ?? "")?.[1];
  return { name, start: opening.index, inner, end: endOf(html, name, opening), id };
}

function endOf(html: string, name: string, opening: RegExpExecArray): number {
  let at = opening.index + opening[0].length;
  if (empty.has(name) || opening[3]?.endsWith("/")) return at;
  for (let depth = 1; depth > 0; ) {
    const tag = tagAfter(html, at);
    if (tag === undefined) return html.length;
    at = tag.index + tag[0].length;
    if (tag[2]?.toLowerCase() !== name || tag[3]?.endsWith("/")) continue;
    depth += tag[1] === "/" ? -1 : 1;
  }
  return at;
}

/** Every opening tag that has an id: the id, and where the tag stands. */
export function* tagsWithId(html: string): Generator<{ id: string; start: number }> {
  for (const tag of html.matchAll(tags())) {
    const id = /\sid="([^"]*)"/.exec(tag[3] ?? "")?.[1];
    if (id !== undefined) yield { id, start: tag.index };
  }
}

function tagAfter(html: string, from: number): RegExpExecArray | undefined {
  const next = tags();
  next.lastIndex = from;
  return next.exec(html) ?? undefined;
}

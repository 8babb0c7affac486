/** What the groups of results need to know of one. */
export interface Sortable {
  meta: { title?: string; kind?: string };
}

export interface Group<Found> {
  name: string;
  found: Found[];
}

const PAGES = "Pages";
/** Kinds as the index names them, and what their groups are called; any other is a page. */
const names = new Map([
  ["Section", "Sections"],
  ["Model", "Models"],
  ["Term", "Glossary"],
  ["Equation", "Equations"],
  ["Reference", "References"],
]);
const MOST = 5;

/** Results by kind, the best of each; first comes the kind of what is called exactly as the reader has typed. */
export function grouped<Found extends Sortable>(found: Found[], words: string): Group<Found>[] {
  const wanted = words.trim().toLowerCase();
  const isExact = ({ meta }: Sortable) => meta.title?.toLowerCase() === wanted;
  const groups = [...names.values(), PAGES].map((name) => {
    const ofKind = found.filter(({ meta }) => (names.get(meta.kind ?? "") ?? PAGES) === name);
    return { name, found: first(ofKind, isExact).slice(0, MOST) };
  });
  return first(
    groups.filter((group) => group.found.length > 0),
    (group) => group.found.some(isExact),
  );
}

/** Those for which the test holds before the others; within either the order stays. */
function first<Each>(list: Each[], test: (each: Each) => boolean): Each[] {
  return [...list.filter(test), ...list.filter((each) => !test(each))];
}

/** `On softmax` for `soft` → `On `, **`soft`**, `max`: where the typed words begin a word of a title. */
export function pieces(title: string, words: string): { text: string; isHit: boolean }[] {
  const typed = words.split(/\s+/u).filter((word) => word !== "");
  if (typed.length === 0) return [{ text: title, isHit: false }];
  const escaped = typed.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  const parts = title.split(new RegExp(`(?<![\\p{L}\\d])(${escaped.join("|")})`, "iu"));
  return parts.map((text, index) => ({ text, isHit: index % 2 === 1 })).filter(({ text }) => text !== "");
}

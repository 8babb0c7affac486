import type { Element } from "hast";
import { group, panel, rect, word } from "../draw.ts";
import { h } from "../tree.ts";
import type { Span } from "./algorithm.ts";
import { documentPlaces, type Item, type Place, rotation, tokens } from "./layout.ts";

const high = 24;
const middle = { "text-anchor": "middle" };
const nowhere: Place = { x: 0, y: 0, width: 0 };

/** A token as a box with its word; it stands where `place` says, so that it can move there. */
function chip(token: number, { x, y, width }: Place): Element {
  const { text = "", hue = "data" } = tokens[token] ?? {};
  return h(
    "g",
    { class: `hue-${hue}`, transform: `translate(${x} ${y})` },
    h("rect", { class: "snippet", width, height: high, rx: 2 }),
    word(width / 2, high / 2, text, "word"),
  );
}

/** A sentinel or the end: a diamond and its name. */
function diamond({ x, y, text }: Item): Element[] {
  return [h("path", { class: "special", d: `M${x + 10} ${y + 2}l10 10-10 10-10-10Z` }), word(x + 24, y + 12, text)];
}

/** The heights at which places stand, from top to bottom. */
function heightsOf(places: readonly Place[]): number[] {
  return [...new Set(places.map(({ y }) => y))];
}

function middleOf({ x, width }: Place): number {
  return x + width / 2;
}

/** The numbers of the tokens under them. */
function numbers(): Element {
  const all = documentPlaces.map((place, k) => h("tspan", { x: middleOf(place), y: place.y + high + 10 }, k + 1));
  return h("text", { class: "quiet" }, ...all);
}

/** The weights under what they belong to, one element for each line: each is one digit, and a digit takes a place of the list. */
function weights(items: readonly Item[]): Element[] {
  return heightsOf(items).map((y) => {
    const line = items.filter((item) => item.y === y);
    const x = line.map((item) => (item.token === undefined ? item.x + 10 : middleOf(item))).join(" ");
    return h("text", { class: "value", x, y: y + high + 10, ...middle }, line.map(({ weight }) => weight).join(""));
  });
}

/** The document, with an outline and two grips for each span. */
export function before(spans: readonly Span[]): Element {
  const outlines = spans.flatMap(([from, to], k) => {
    const places = documentPlaces.slice(from, to);
    const hues = new Set(tokens.slice(from, to).map(({ hue }) => hue));
    const boxes = heightsOf(places).map((y) => {
      const line = places.filter((place) => place.y === y);
      const [x, right] = [line[0]?.x ?? 0, (line.at(-1)?.x ?? 0) + (line.at(-1)?.width ?? 0)];
      return rect(x, y, right - x, high, { class: "pick", rx: 3, "data-handle": k, "pointer-events": "all" });
    });
    const [first, last] = [places[0], places.at(-1)];
    const grip = (x: number, y: number, handle: string) =>
      rect(x - 4, y + 4, 8, 16, { class: "token", rx: 2, "data-handle": `${k}-${handle}` });
    return [
      h(
        "g",
        { class: `hue-${hues.size === 1 ? [...hues][0] : "fused"}` },
        ...boxes,
        ...(first && last ? [grip(first.x, first.y, "from"), grip(last.x + last.width, last.y, "to")] : []),
      ),
    ];
  });
  const drawn = panel(
    `Document, ${tokens.length} tokens`,
    `The spans are ${spans.map(([from, to]) => `“${wordsOf(from, to)}”`).join(" and ") || "none"}.`,
    [352, 172],
    h("g", middle, ...tokens.map((_, token) => chip(token, documentPlaces[token] ?? nowhere)), numbers()),
    ...outlines,
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

function wordsOf(from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

/** The sequence in which the model reads it. Tokens keep their order here, so that each moves to its new place. */
export function after(spans: readonly Span[]): Element {
  const { items, tail } = rotation(spans);
  const placed = items.filter(({ token }) => token !== undefined).sort((a, b) => (a.token ?? 0) - (b.token ?? 0));
  const marks = items.filter(({ token }) => token === undefined);
  const drawn = panel(
    `Sequence, ${items.length} tokens, and their weights`,
    `${items.map(({ text }) => text).join(" ")}.`,
    [352, Math.max(...items.map(({ y }) => y)) + high + 20],
    h("g", { class: "live-moves", ...middle }, ...placed.map((item) => chip(item.token ?? 0, item))),
    group("data", ...marks.flatMap(diamond)),
    ...weights(items),
    word(0, tail - 12, spans.length > 0 ? "moved to the end, when both sides are known" : "nothing is moved", "quiet"),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

import type { Element } from "hast";
import { group, panel, word } from "../draw.ts";
import { lines, module, pill } from "../modules.ts";
import { type Child, h } from "../tree.ts";
import type { Pass } from "./algorithm.ts";

/** Words and the numbers of blocks; what is masked is `undefined`. */
export type Seen = Pass<string, number>;

/** Sides of a block and of the picture, and what a word takes to the right and down. */
const side = 18;
const columns = 7;
const whole = side * columns;
const step = [43, 24] as const;

function squares(places: number[], x: number, y: number): string {
  const at = (place: number) => `M${x + (place % columns) * side} ${y + Math.floor(place / columns) * side}`;
  return places.map((place) => `${at(place)}h18v18h-18z`).join("");
}

/** The places at which nothing is left. */
function gapsOf(list: unknown[]): number[] {
  return list.flatMap((each, place) => (each === undefined ? [place] : []));
}

/** A square picture in 7 × 7 blocks. */
function picture(x: number, y: number, patches: Seen["patches"]): Element {
  const box = { x, y, width: whole, height: whole, viewBox: "1 1 38 30", preserveAspectRatio: "none" };
  const fox = h("svg", box, h("use", { href: "#diagram-photo-fox", width: 40, height: 32 }));
  const inner = Array.from(
    { length: columns + 1 },
    (_, k) => `M${x + k * side} ${y}v${whole}M${x} ${y + k * side}h${whole}`,
  );
  const masked = h("path", { class: "masked", d: squares(gapsOf(patches), x, y) });
  return group("image", fox, h("path", { class: "live-lines", d: inner.join("") }), masked);
}

/** Ten words in boxes, three to a row. */
function caption(x: number, y: number, tokens: Seen["tokens"]): Element {
  const places = tokens.map((each, k) => ({ each, left: x + (k % 3) * step[0], top: y + Math.floor(k / 3) * step[1] }));
  const boxes = (isShown: boolean) =>
    places
      .filter(({ each }) => (each !== undefined) === isShown)
      .map(({ left, top }) => `M${left} ${top}h40v20h-40z`)
      .join("");
  const words = places.flatMap(({ each, left, top }) =>
    each ? [word(left + 20, top + 10, each, "word", "middle")] : [],
  );
  const [shown, masked] = [boxes(true), boxes(false)];
  return group("text", h("path", { class: "snippet", d: shown }), h("path", { class: "masked", d: masked }), ...words);
}

function howMany(count: number, { all, kind }: Side): string {
  return count === all ? `all ${all} ${kind}` : `${count} of ${all} ${kind}`;
}

/** A pass that restores one side: it lies above what is read. */
function pass(x: number, title: string, loss: string, asks: Side, reads: Side): Child[] {
  const isOn = asks.hidden > 0;
  const low = 216 + asks.height;
  const end = low + reads.height / 2;
  const curve = `M${x + 160} 128C${x + 178} 128 ${x + 178} ${end} ${x + whole + 3} ${end}`;
  return [
    word(x, 40, title, "name"),
    ...lines([
      [`M${x + 20} 184V154`, isOn],
      [`M${x + 20} 104V86`, isOn],
    ]),
    ...pill(x, 56, 160, loss, isOn),
    ...module([x, 104, 160, 48], "fused", [`${asks.name} cross-modality`, "encoder, 3 blocks"], isOn),
    word(x + 32, 170, isOn ? `${howMany(asks.hidden, asks)} hidden` : "nothing hidden", "quiet"),
    asks.draw(x, 184),
    ...(isOn ? [h("path", { class: "arrow-attention", d: curve, "marker-end": "url(#diagram-head-attention)" })] : []),
    word(x, low - 14, isOn ? `reads ${howMany(reads.all - reads.hidden, reads)}` : "not read", "quiet"),
    reads.draw(x, low),
  ];
}

interface Side {
  name: string;
  hidden: number;
  all: number;
  kind: string;
  height: number;
  draw: (x: number, y: number) => Element;
}

function sidesOf({ patches, tokens }: Seen): { image: Side; text: Side } {
  return {
    image: {
      name: "Image",
      hidden: gapsOf(patches).length,
      all: patches.length,
      kind: "blocks",
      height: whole,
      draw: (x, y) => picture(x, y, patches),
    },
    text: {
      name: "Text",
      hidden: gapsOf(tokens).length,
      all: tokens.length,
      kind: "words",
      height: 92,
      draw: (x, y) => caption(x, y, tokens),
    },
  };
}

/** Both passes side by side, each with its loss on top. */
export function drawing(rebuildImage: Seen, rebuildText: Seen): Element {
  const [one, two] = [sidesOf(rebuildImage), sidesOf(rebuildText)];
  const [image, text] = [one.image, two.text];
  const said = (asks: Side, reads: Side) =>
    `${howMany(asks.hidden, asks)} are restored with ${howMany(reads.all - reads.hidden, reads)} of the other side`;
  const drawn = panel(
    "What is hidden, and what is read to restore it",
    `${said(text, two.image)}; ${said(image, one.text)}.`,
    [352, 440],
    ...pass(0, "Text from image", "cross-entropy", text, two.image),
    ...pass(184, "Image from text", "L1 on pixels", image, one.text),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

import type { Element } from "hast";
import { group, rect, word } from "./draw.ts";
import { type Child, h } from "./tree.ts";

/*
 * Networks that a state of a mechanism routes: modules, losses, and lines between them. What does not take part is an
 * empty outline with quiet words.
 */

type Hue = Parameters<typeof group>[0];

/** A module that runs, or does not. */
export function module(
  [x, y, width, height]: [number, number, number, number],
  hue: Hue,
  label: Child | Child[],
  isOn: boolean,
): Element[] {
  return shape([x, y, width, height], 6, hue, "module", [label].flat(), isOn);
}

/** A loss that is computed, or not: 28 high. */
export function pill(x: number, y: number, width: number, label: Child, isOn: boolean): Element[] {
  return shape([x, y, width, 28], 14, "loss", "pill", [label], isOn);
}

function shape(
  [x, y, width, height]: [number, number, number, number],
  rx: number,
  hue: Hue,
  kind: string,
  rows: Child[],
  isOn: boolean,
): Element[] {
  const first = y + height / 2 - 8 * (rows.length - 1);
  const words = (style: string) => rows.map((row, k) => word(x + width / 2, first + 16 * k, row, style, "middle"));
  if (!isOn) return [rect(x, y, width, height, { class: "lane", rx }), ...words("quiet")];
  return [group(hue, rect(x, y, width, height, { class: kind, rx }), ...words("name"))];
}

/** Arrows along paths, and without heads those along which nothing flows. */
export function lines(paths: [path: string, isOn: boolean][]): Element[] {
  const off = paths.filter(([, isOn]) => !isOn).map(([path]) => path);
  const on = paths.filter(([, isOn]) => isOn).map(([d]) => h("path", { d }));
  const arrows = h("g", { class: "arrow-data", "marker-end": "url(#diagram-head-data)" }, on);
  return off.length === 0 ? [arrows] : [h("path", { class: "lane", d: off.join("") }), arrows];
}

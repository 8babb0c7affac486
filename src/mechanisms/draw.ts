import type { Element } from "hast";
import { number } from "./fields.ts";
import { type Child, h } from "./tree.ts";

/*
 * Parts of a drawing in the visual grammar, for what changes in the reader's hands. Classes and sizes are those of
 * the figures; lengths are their units.
 */

type Hue = "image" | "text" | "fused" | "loss" | "data";

/** A drawing with its title above; `told` is what it says to those who do not see it. */
export function panel(title: string, told: string, [width, height]: [number, number], ...parts: Child[]): Element {
  const box = `0 0 ${width} ${height}`;
  return h(
    "svg",
    { class: "diagram", viewBox: box, role: "img", "aria-label": told },
    word(0, 10, title, "title"),
    ...parts,
  );
}

export function group(hue: Hue, ...parts: Child[]): Element {
  return h("g", { class: `hue-${hue}` }, ...parts);
}

/** y is the middle of the line. */
export function word(x: number, y: number, text: Child, kind = "label", anchor = "start"): Element {
  return h("text", { class: kind, x, y, "text-anchor": anchor === "start" ? undefined : anchor }, text);
}

export function rect(x: number, y: number, width: number, height: number, more: Parameters<typeof h>[1] = {}): Element {
  return h("rect", { x, y, width, height, ...more });
}

export function photo(x: number, y: number, of: string): Element {
  return h("use", { href: `#diagram-photo-${of}`, x, y, width: 40, height: 32 });
}

export interface MatrixOptions {
  digits?: number;
  hue?: Hue;
  /** Words below each number. */
  below?: string[][];
  /** Cells with a mark in their corner. */
  marked?: boolean[][];
}

/** Numbers in cells that their size tints; the diagonal, where pairs belong together, is outlined. */
export function matrix(
  x: number,
  y: number,
  values: (number | undefined)[][],
  [width, height]: [number, number],
  { digits, hue = "fused", below, marked }: MatrixOptions = {},
): Element[] {
  const cells = values.flatMap((row, i) =>
    row.map((value, j) => ({ value, i, j, left: x + j * width, top: y + i * height })),
  );
  const tint = (value = 0) => Math.round(Math.min(1, Math.abs(value)) * 360) / 1000;
  const tinted = ({ value, left, top }: (typeof cells)[number]) =>
    rect(left, top, width, height, { class: "cell", "fill-opacity": tint(value) });
  const outline = values.map((_, k) =>
    rect(x + k * width + 1, y + k * height + 1, width - 2, height - 2, { class: "pick" }),
  );
  const corners = cells.filter(({ i, j }) => marked?.[i]?.[j]);
  const marks = corners.map(({ left, top }) => `M${left + width - 11} ${top}h11v11z`).join("");
  const words = cells.flatMap(({ value, i, j, left, top }) => {
    const [middle, under] = [left + width / 2, below?.[i]?.[j]];
    const first =
      value === undefined
        ? []
        : [word(middle, top + height / 2 - (under ? 8 : 0), number(value, digits), "value", "middle")];
    return under ? [...first, word(middle, top + height / 2 + 9, under, "quiet", "middle")] : first;
  });
  return [
    group(hue, ...cells.map(tinted), ...outline, ...(marks ? [h("path", { class: "token", d: marks })] : [])),
    ...words,
  ];
}

/** Panels side by side, or below one another where there is no room. */
export function panels(...drawings: Element[]): Element {
  return h("div", { class: "live-panels" }, ...drawings);
}

/** What came out, as a sentence. */
export function result(...words: Child[]): Element {
  return h("p", { class: "live-result" }, ...words);
}

export function strong(text: string): Element {
  return h("b", {}, text);
}

/** A table in a box that scrolls where it is too wide; its first row is its heads, `chosen` rows are marked. */
export function table(caption: string, rows: Child[][], chosen: (row: number) => boolean = () => false): Element {
  const [heads = [], ...body] = rows;
  const made = h(
    "table",
    {},
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((head) => (head === "" ? h("td", {}) : h("th", { scope: "col" }, head))),
      ),
    ),
    h(
      "tbody",
      {},
      body.map(([first = "", ...rest], at) =>
        h(
          "tr",
          { class: chosen(at) ? "chosen" : undefined },
          h("th", { scope: "row" }, first),
          rest.map((cell) => h("td", {}, cell)),
        ),
      ),
    ),
  );
  return h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": caption }, made);
}

/** The largest size of these proportions that fits into a box. */
export function fitted(
  width: number,
  height: number,
  box: [width: number, height: number],
): [width: number, height: number] {
  const scale = Math.min(box[0] / width, box[1] / height);
  return [Math.max(1, round(width * scale)), Math.max(1, round(height * scale))];
}

/** As exact as a drawing needs. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import type { Element } from "hast";
import { group, panel, rect, round, word } from "../draw.ts";
import { number } from "../fields.ts";
import { h } from "../tree.ts";

/*
 * Two-dimensional vectors as a reader sees them: the tokens of an image span an area, in which every mixture lies.
 */

type Vector = number[];

export interface Scene {
  tokens: Vector[];
  /** One per token, adding up to one. */
  weights: number[];
  captions: Vector[];
  /** Which of the captions does the mixing. */
  chosen: number;
  mixture: Vector;
  average: Vector;
}

/** Units of the drawing that one is long, and where the origin lies. */
export const scale = 104;
const [middle, centre] = [176, 172];
const digits = ["¹", "²", "³"];
const lower = ["₁", "₂"];

const across = (x: number) => round(middle + x * scale);
const up = (y: number) => round(centre - y * scale);

function lengthOne([x = 0, y = 0]: Vector): [number, number] {
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : [1, 0];
}

/** From the origin in the direction of a vector, so far. */
function ray(vector: Vector, far: number, kind: string): Element {
  const [x, y] = lengthOne(vector);
  return h("path", { class: kind, d: `M${middle} ${centre}L${across(x * far)} ${up(y * far)}` });
}

/** Words beside a point, so far to the right of one who looks at it from the origin, or to the left if below 0. */
function beside([x = 0, y = 0]: Vector, words: string, far: number): Element {
  const [dx, dy] = lengthOne([x, y]);
  return word(round(across(x) + dy * far), round(up(y) + dx * far), words, "name halo live-still", "middle");
}

function disc([x = 0, y = 0]: Vector, kind: string): Element {
  return h("circle", { class: kind, cx: across(x), cy: up(y), r: 6 });
}

function token([x = 0, y = 0]: Vector, weight: number, handle: string): Element {
  const side = round(8 + 16 * weight);
  return rect(round(across(x) - side / 2), round(up(y) - side / 2), side, side, {
    class: "token",
    rx: 2,
    "data-handle": handle,
  });
}

/** Tokens, captions, mixture and average in the plane. */
export function plane({ tokens, weights, captions, chosen, mixture, average }: Scene): Element {
  const corners = tokens.map(([x = 0, y = 0]) => `${across(x)} ${up(y)}`).join("L");
  // Of a single token, mixture and average are the same.
  const several = (element: Element) => (tokens.length > 1 ? [element] : []);
  const said = (vector: Vector) => vector.map((x) => number(x, 2)).join(", ");
  const drawn = panel(
    "Where the mixture lies",
    `Mixture z at ${said(mixture)}, plain average u at ${said(average)}, tokens at ${tokens.map(said).join("; ")}.`,
    [352, 340],
    h("circle", { class: "lane", cx: middle, cy: centre, r: scale }),
    group("image", h("path", { class: "tile", d: `M${corners}z` })),
    group("text", ...captions.map((caption, k) => ray(caption, 1.2, k === chosen ? "pick" : "tile"))),
    group("fused", ...several(ray(average, 1, "masked")), ray(mixture, 1, "pick")),
    group("image", ...tokens.map((each, k) => token(each, weights[k] ?? 0, `h${k + 1}`))),
    group("fused", ...several(disc(average, "masked live-still")), disc(mixture, "bar live-still")),
    group("image", ...tokens.map((each, k) => beside(each, `h${digits[k]}`, 14 + 8 * (weights[k] ?? 0)))),
    group("fused", ...several(beside(average, "u", 16)), beside(mixture, "z", -16)),
    word(middle, 330, "circle: length one; dashed: the plain average", "quiet", "middle"),
    group("text", ...captions.map((caption, k) => atEnd(caption, `g${lower[k]}`))),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** Words where the ray of a caption ends. */
function atEnd(vector: Vector, words: string): Element {
  const [x, y] = lengthOne(vector);
  return word(across(x * 1.33), up(y * 1.33), words, "name", "middle");
}

/** A bar for each token, beside what each has in a plain average. */
export function bars(weights: number[], title: string): Element {
  const [left, width, pitch, top] = [56, 224, 32, 40];
  const even = round(left + width / weights.length);
  const bottom = top + weights.length * pitch - 16;
  const drawn = panel(
    title,
    `${weights.map((weight, k) => `Token ${k + 1}: ${number(weight, 3)}`).join(", ")}.`,
    [352, 148],
    group("image", ...weights.map((_, k) => rect(0, top + k * pitch - 6, 12, 12, { class: "token", rx: 2 }))),
    ...weights.map((_, k) => word(20, top + k * pitch, `h${digits[k]}`)),
    group(
      "fused",
      ...weights.map((weight, k) =>
        rect(left, top + k * pitch - 6, Math.max(1, round(weight * width)), 12, { class: "bar", rx: 2 }),
      ),
      h("path", { class: "masked", d: `M${even} ${top - 12}V${bottom + 12}` }),
    ),
    ...weights.map((weight, k) => word(352, top + k * pitch, number(weight, 3), "value", "end")),
    word(
      even,
      bottom + 22,
      weights.length === 1 ? "the only one" : `average: 1/${weights.length} each`,
      "quiet",
      "middle",
    ),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

import type { Element } from "hast";
import { group, panel, panels, rect, result, strong, table, word } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { h } from "../tree.ts";
import { type Box, overlap } from "./algorithm.ts";

const sides = ["x1", "y1", "x2", "y2"] as const;
type Side = (typeof sides)[number];
type Name = "b" | "p";
type State = { [field in `${Name}${Side}`]: number };

/** The plane in units of the coordinates, the size of one in the drawing, and where the plane begins there. */
const plane = { width: 16, height: 12 };
const scale = 18;
const [left, top] = [scale, 28 + scale];
const step = 0.5;
const words = { b: "True", p: "Predicted" };

function boxOf(state: State, name: Name): Box {
  return { x1: state[`${name}x1`], y1: state[`${name}y1`], x2: state[`${name}x2`], y2: state[`${name}y2`] };
}

function stateOf(name: Name, { x1, y1, x2, y2 }: Box): Partial<State> {
  return { [`${name}x1`]: x1, [`${name}y1`]: y1, [`${name}x2`]: x2, [`${name}y2`]: y2 };
}

function pair(b: [number, number, number, number], p: [number, number, number, number]): State {
  const box = ([x1, y1, x2, y2]: typeof b): Box => ({ x1, y1, x2, y2 });
  return { ...stateOf("b", box(b)), ...stateOf("p", box(p)) } as State;
}

function area({ x1, y1, x2, y2 }: Box, attributes: Parameters<typeof rect>[4]): Element {
  return rect(left + x1 * scale, top + y1 * scale, (x2 - x1) * scale, (y2 - y1) * scale, attributes);
}

function extent({ x1, y1, x2, y2 }: Box): number {
  return (x2 - x1) * (y2 - y1);
}

/** B with a hat, which the face does not have: its right edge and its middle. */
function hatted(x: number, y: number): Element {
  return group(
    "fused",
    word(x, y, "B", "name live-still", "end"),
    h("path", { class: "pick live-still", d: `M${x - 7.5} ${y - 6}l3.5 -3l3.5 3` }),
  );
}

function drawing(state: State): Element {
  const [b, p] = [boxOf(state, "b"), boxOf(state, "p")];
  const around = {
    x1: Math.min(b.x1, p.x1),
    y1: Math.min(b.y1, p.y1),
    x2: Math.max(b.x2, p.x2),
    y2: Math.max(b.y2, p.y2),
  };
  const corner = (name: Name, box: Box) =>
    rect(left + box.x2 * scale - 8, top + box.y2 * scale - 8, 16, 16, {
      class: "token live-corner",
      "data-handle": `${name}-corner`,
    });
  const body = (name: Name, box: Box) => area(box, { class: "pick live-box", "data-handle": name });
  // The smaller box lies above, so that it can be grasped.
  const bodies = [group("loss", body("b", b)), group("fused", body("p", p))];
  if (extent(b) < extent(p)) bodies.reverse();
  const drawn = panel(
    "The true box, the predicted box, and C around them",
    `The true box from ${b.x1}, ${b.y1} to ${b.x2}, ${b.y2}; the predicted one from ${p.x1}, ${p.y1} to ${p.x2}, ${p.y2}.`,
    [352, 288],
    group(
      "data",
      area({ x1: -1, y1: -1, x2: plane.width + 1, y2: plane.height + 1 }, { class: "lane" }),
      area(around, { class: "masked" }),
    ),
    ...bodies,
    group("loss", corner("b", b)),
    group("fused", corner("p", p)),
    group("loss", word(left + b.x1 * scale + 7, top + b.y1 * scale + 12, "B", "name live-still")),
    hatted(left + p.x2 * scale - 9, top + p.y1 * scale + 13),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** A box moved or stretched by so much, on the steps of the fields and within the plane. */
function moved(name: Name, isCorner: boolean): (state: State, dx: number, dy: number) => Partial<State> {
  return (state, dx, dy) => {
    const { x1, y1, x2, y2 } = boxOf(state, name);
    const snap = (value: number, least: number, most: number) =>
      Math.min(most, Math.max(least, Math.round(value / step) * step));
    if (isCorner) {
      const [x, y] = [snap(x2 + dx / scale, x1 + step, plane.width), snap(y2 + dy / scale, y1 + step, plane.height)];
      return stateOf(name, { x1, y1, x2: x, y2: y });
    }
    const [x, y] = [snap(dx / scale, -x1, plane.width - x2), snap(dy / scale, -y1, plane.height - y2)];
    return stateOf(name, { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y });
  };
}

function fieldsOf(name: Name) {
  const most = { x1: plane.width, x2: plane.width, y1: plane.height, y2: plane.height };
  const label = (side: Side) => `${words[name]} ${side[0]}${side[1] === "1" ? "₁" : "₂"}`;
  return sides.map(
    (side) => [`${name}${side}`, { kind: "number", label: label(side), min: 0, max: most[side], step }] as const,
  );
}

/** Intersection, union and their ratios for two boxes. */
export default live<State>({
  name: "giou",
  title: "two boxes",
  start: pair([0, 0, 4, 4], [2, 2, 6, 6]),
  fields: Object.fromEntries([...fieldsOf("b"), ...fieldsOf("p")]) as never,
  examples: {
    "Corner overlaps": pair([0, 0, 4, 4], [2, 2, 6, 6]),
    "Edges touch": pair([0, 0, 4, 4], [4, 0, 8, 4]),
    "Gap of 2": pair([0, 0, 4, 4], [6, 0, 10, 4]),
    Inside: pair([0, 0, 4, 4], [1, 1, 3, 3]),
    "Half a width off": pair([0, 0, 10, 10], [5, 0, 15, 10]),
  },
  grid: { title: "Set the corners", columns: 4, fields: [...fieldsOf("b"), ...fieldsOf("p")].map(([name]) => name) },
  drag: { b: moved("b", false), p: moved("p", false), "b-corner": moved("b", true), "p-corner": moved("p", true) },
  view: (state) => {
    const { intersection, union, enclosing, iou, giou, loss } = overlap(boxOf(state, "b"), boxOf(state, "p"));
    const rows = [
      ["Intersection", number(intersection)],
      ["Union", number(union)],
      ["Enclosing box C, dashed", number(enclosing)],
      ["Empty share of C", number((enclosing - union) / enclosing, 4)],
      ["IoU", number(iou, 4)],
      ["GIoU", number(giou, 4)],
    ];
    return [
      panels(
        drawing(state),
        table("Areas and ratios", [["", "Value"], ...rows], (row) => row === 5),
      ),
      result("The loss, 1 − GIoU, is ", strong(number(loss, 4)), "."),
    ];
  },
  tell: (state) => {
    const { iou, giou } = overlap(boxOf(state, "b"), boxOf(state, "p"));
    return `IoU ${number(iou, 4)}, GIoU ${number(giou, 4)}.`;
  },
});

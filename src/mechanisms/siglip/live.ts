import type { Element } from "hast";
import { panels, result, strong } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { type Cosines, cosines, drawing, fields, figure, grid, matrixOf } from "../pairs.ts";
import { label, type PairLoss, sigmoidLoss, softmaxLoss } from "./algorithm.ts";

type State = Cosines & { a: number; b: number; show: "gradient" | "loss" };

const base = matrixOf(figure);

/** Which numbers of a matrix are not those of another. */
function differing(values: (number | undefined)[][], others: (number | undefined)[][]): boolean[][] {
  return values.map((row, i) => row.map((value = 0, j) => Math.abs(value - (others[i]?.[j] ?? 0)) > 1e-9));
}

/** What a loss gives each cell; it may be marked where the pairs of the figure would give it something else. */
function lossDrawing(name: string, { show }: State, now: PairLoss, figureLoss: PairLoss, isMarked: boolean): Element {
  const shown = ({ pairs, gradient }: PairLoss) => (show === "loss" ? pairs : gradient);
  const sum = now.gradient.flat().reduce((all, x) => all + x, 0);
  const [kind, told, note] =
    show === "loss"
      ? ["terms", "Terms of the loss", `add up to 3 × ${number(now.loss, 4)}`]
      : ["derivatives", "Derivative of the loss by each cosine", `add up to ${number(sum, 3)}`];
  const largest = Math.max(
    ...shown(now)
      .flat()
      .map((value = 0) => Math.abs(value)),
  );
  return drawing(`${name}: ${kind}`, told, shown(now), note, {
    digits: largest < 10 ? 3 : 1,
    hue: "loss",
    marked: isMarked ? differing(shown(now), shown(figureLoss)) : undefined,
  });
}

/** The softmax loss and the sigmoid loss of the same three pairs. */
export default live<State>({
  name: "siglip",
  title: "softmax and sigmoid on the same pairs",
  start: { show: "gradient", a: 10, b: -5, ...figure, c13: 0.6 },
  fields: {
    show: {
      kind: "choice",
      label: "In the cells",
      options: { gradient: "derivatives of the loss", loss: "terms of the loss" },
    },
    a: { kind: "number", label: "Scale a", min: 1, max: 200, step: 0.1, slider: "logarithmic" },
    b: { kind: "number", label: "Bias b", min: -20, max: 20, step: 0.1 },
    ...fields,
  },
  examples: {
    "Image 1 nears caption 3": { a: 10, b: -5, ...figure, c13: 0.6 },
    "The pairs of the figure": { a: 10, b: -5, ...figure },
    "Before training, b = −10": { a: 10, b: -10, ...cosines() },
    "Before training, b = 0": { a: 10, b: 0, ...cosines() },
    "After training": { a: 118.2, b: -12.7, ...cosines(0.16, 0.02, 0.01, 0.03, 0.14, 0.02, 0.01, 0.09, 0.12) },
  },
  grid,
  view: (state) => {
    const { a, b } = state;
    const matrix = matrixOf(state);
    const changed = differing(matrix, base);
    const isMarked = !changed.flat().every(Boolean);
    const [softmax, sigmoid] = [softmaxLoss(matrix, a), sigmoidLoss(matrix, a, b)];
    return [
      panels(
        drawing(
          "Cosines and labels",
          "Cosine of each image with each caption",
          matrix,
          "label +1 for a match, else −1",
          {
            below: matrix.map((row, i) => row.map((_, j) => (label(i, j) > 0 ? "+1" : "−1"))),
            marked: isMarked ? changed : undefined,
          },
        ),
        lossDrawing("Softmax", state, softmax, softmaxLoss(base, a), isMarked),
        lossDrawing("Sigmoid", state, sigmoid, sigmoidLoss(base, a, b), isMarked),
      ),
      result(
        "Softmax loss ",
        strong(number(softmax.loss, 4)),
        ", sigmoid loss ",
        strong(number(sigmoid.loss, 4)),
        `. The sigmoid takes a pair for a match from the cosine −b/a\u00a0=\u00a0${number(-b / a, 3)} on.`,
        isMarked && changed.flat().some(Boolean)
          ? " Filled corners mark what differs from the pairs of the figure."
          : "",
      ),
    ];
  },
  tell: (state) => {
    const matrix = matrixOf(state);
    const [softmax, sigmoid] = [softmaxLoss(matrix, state.a), sigmoidLoss(matrix, state.a, state.b)];
    return `Softmax loss ${number(softmax.loss, 4)}, sigmoid loss ${number(sigmoid.loss, 4)}.`;
  },
});

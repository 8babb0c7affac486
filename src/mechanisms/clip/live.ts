import { group, matrix, panel, panels, photo, result, strong, word } from "../draw.ts";
import { type NumberField, number } from "../fields.ts";
import { live } from "../live.ts";
import { clipLoss } from "./algorithm.ts";

const photos = ["fox", "boats", "lemons"];
const cells = [1, 2, 3].flatMap((image) => [1, 2, 3].map((caption) => `c${image}${caption}`));

/** Nine cosines, image by image. */
function cosines(...values: number[]): { [cell: string]: number } {
  return Object.fromEntries(cells.map((cell, at) => [cell, values[at] ?? 0]));
}

type State = { [field: string]: number };

const figure = cosines(0.9, 0.2, 0.1, 0.3, 0.8, 0.2, 0.1, 0.4, 0.7);

function cosine(cell: string): NumberField {
  const label = `Image ${cell[1]}, caption ${cell[2]}`;
  return { kind: "number", label, min: -1, max: 1, step: 0.01 };
}

function matrixOf(state: State): number[][] {
  return [0, 3, 6].map((row) => cells.slice(row, row + 3).map((cell) => state[cell] ?? 0));
}

function drawing(title: string, told: string, values: number[][], note: string, digits?: number) {
  const rows = values
    .map((row, i) => `${photos[i]}: ${row.map((value) => number(value, digits)).join(", ")}`)
    .join("; ");
  return panel(
    title,
    `${told}. ${rows}.`,
    [208, 196],
    group("text", ...photos.map((name, k) => word(72 + k * 48, 36, name, "label", "middle"))),
    ...photos.map((name, k) => photo(0, 52 + k * 40, name)),
    ...matrix(48, 48, values, [48, 40], digits),
    word(120, 182, note, "quiet", "middle"),
  );
}

function lossOf(state: State) {
  return clipLoss(matrixOf(state), state["s"] ?? 1);
}

/** The similarity matrix of three pairs, its softmax both ways, and the loss. */
export default live<State>({
  name: "clip",
  title: "what the scale does to the loss",
  start: { s: 10, ...figure },
  fields: {
    s: { kind: "number", label: "Scale s", min: 1, max: 100, step: 0.1, slider: "logarithmic" },
    ...Object.fromEntries(cells.map((cell) => [cell, cosine(cell)])),
  },
  examples: {
    "The pairs of the figure": figure,
    "Before training: all alike": cosines(0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2),
    "Caption 2 fits every image": cosines(0.8, 0.85, 0.1, 0.3, 0.85, 0.2, 0.1, 0.85, 0.7),
    "Images 1 and 2 mixed up": cosines(0.5, 0.7, 0.1, 0.7, 0.5, 0.2, 0.1, 0.2, 0.7),
  },
  grid: { title: "Set the cosines", columns: 3, fields: cells },
  view: (state) => {
    const { imageToText, textToImage, loss, captionsOfImage, imagesOfCaption } = lossOf(state);
    const [byRow, byColumn] = ["Probability of each caption for an image", "Probability of each image for a caption"];
    return [
      panels(
        drawing(
          "Cosines",
          "Cosine of each image with each caption",
          matrixOf(state),
          `× ${number(state["s"] ?? 1)}, then softmax`,
        ),
        drawing("Which caption?", byRow, captionsOfImage, "each row adds up to 1", 3),
        drawing("Which image?", byColumn, imagesOfCaption, "each column adds up to 1", 3),
      ),
      result(
        `Image to text ${number(imageToText, 4)}, text to image ${number(textToImage, 4)}. Their mean, the loss, is `,
        strong(number(loss, 4)),
        `; guessing blindly would give ln\u00a03\u00a0=\u00a01.0986.`,
      ),
    ];
  },
  tell: (state) => `Scale ${number(state["s"] ?? 1)}: the loss is ${number(lossOf(state).loss, 4)}.`,
});

import { panels, result, strong } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { type Cosines, cosines, drawing, fields, figure, grid, matrixOf } from "../pairs.ts";
import { clipLoss } from "./algorithm.ts";

type State = Cosines & { s: number };

function lossOf(state: State) {
  return clipLoss(matrixOf(state), state.s);
}

/** The similarity matrix of three pairs, its softmax both ways, and the loss. */
export default live<State>({
  name: "clip",
  title: "what the scale does to the loss",
  start: { s: 10, ...figure },
  fields: {
    s: { kind: "number", label: "Scale s", min: 1, max: 100, step: 0.1, slider: "logarithmic" },
    ...fields,
  },
  examples: {
    "The pairs of the figure": figure,
    "Before training: all alike": cosines(0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2),
    "Caption 2 fits every image": cosines(0.8, 0.85, 0.1, 0.3, 0.85, 0.2, 0.1, 0.85, 0.7),
    "Images 1 and 2 mixed up": cosines(0.5, 0.7, 0.1, 0.7, 0.5, 0.2, 0.1, 0.2, 0.7),
  },
  grid,
  view: (state) => {
    const { imageToText, textToImage, loss, captionsOfImage, imagesOfCaption } = lossOf(state);
    const [byRow, byColumn] = ["Probability of each caption for an image", "Probability of each image for a caption"];
    return [
      panels(
        drawing(
          "Cosines",
          "Cosine of each image with each caption",
          matrixOf(state),
          `× ${number(state.s)}, then softmax`,
        ),
        drawing("Which caption?", byRow, captionsOfImage, "each row adds up to 1", { digits: 3 }),
        drawing("Which image?", byColumn, imagesOfCaption, "each column adds up to 1", { digits: 3 }),
      ),
      result(
        `Image to text ${number(imageToText, 4)}, text to image ${number(textToImage, 4)}. Their mean, the loss, is `,
        strong(number(loss, 4)),
        `; guessing blindly would give ln\u00a03\u00a0=\u00a01.0986.`,
      ),
    ];
  },
  tell: (state) => `Scale ${number(state.s)}: the loss is ${number(lossOf(state).loss, 4)}.`,
});

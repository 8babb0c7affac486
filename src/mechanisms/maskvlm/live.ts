import { panels, result, strong, table } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { maskedPlaces, maskedTogether, maskedViews, sizeOf, type Term, termsOf } from "./algorithm.ts";
import { drawing } from "./drawing.ts";

type State = { words: number; image: number; other: string; draw: number };

const words = "a red fox sits in the snow on a hill".split(" ");
const blocks = Array.from({ length: 49 }, (_, place) => place);
const percent = { kind: "number", unit: "%", min: 0, max: 100, step: 1 } as const;
const paper: State = { words: 30, image: 60, other: "whole", draw: 28 };

function viewsOf({ words: wordShare, image: imageShare, other, draw }: State) {
  const maskedWords = maskedPlaces(words.length, wordShare / 100, draw);
  const maskedBlocks = maskedPlaces(blocks.length, imageShare / 100, draw);
  const apart = maskedViews(words, blocks, maskedWords, maskedBlocks);
  const together = maskedTogether(words, blocks, maskedWords, maskedBlocks);
  const views = other === "whole" ? apart : { rebuildText: together, rebuildImage: together };
  return { ...views, hiddenWords: maskedWords.length, hiddenBlocks: maskedBlocks.length };
}

function left(list: unknown[]): number {
  return list.filter((each) => each !== undefined).length;
}

function counted(count: number, kind: string): string {
  return `${number(count)} ${kind}${count === 1 ? "" : "s"}`;
}

/** The passes of joint masking, what each restores and reads, and the terms of the loss. */
export default live<State>({
  name: "maskvlm",
  title: "one side is hidden, the other is read",
  start: paper,
  fields: {
    words: { ...percent, label: "Words hidden" },
    image: { ...percent, label: "Image hidden" },
    other: {
      kind: "choice",
      label: "Other side",
      options: { whole: "whole", masked: "masked too" },
    },
    draw: { kind: "number", label: "Draw", min: 1, max: 99, step: 1 },
  },
  examples: {
    "The reported ratios": paper,
    "Both masked at once": { ...paper, other: "masked" },
    "BERT’s share of words": { ...paper, words: 15 },
    "All words hidden": { ...paper, words: 100, image: 0 },
    "Pixels only": { ...paper, words: 0 },
    "Alignment alone": { ...paper, words: 0, image: 0 },
  },
  view: (state) => {
    const { rebuildImage, rebuildText, hiddenWords, hiddenBlocks } = viewsOf(state);
    const terms = termsOf(hiddenWords, hiddenBlocks);
    const reads = ({ tokens, patches }: typeof rebuildText) =>
      `${counted(sizeOf(left(patches)).patches, "patch").replace("chs", "ches")}, ${counted(left(tokens), "word")}`;
    const { patches, values } = sizeOf(hiddenBlocks);
    const rows: [Term, string, string][] = [
      ["txt", counted(hiddenWords, "word"), reads(rebuildText)],
      ["img", `${number(values)} pixel values`, reads(rebuildImage)],
      ["ITC", "the partner in the batch", "clean image, clean text"],
      ["ITM", "match or no match", "what both passes give"],
    ];
    const shown = rows.map(([term, ...cells]) => [term, ...(terms.includes(term) ? cells : ["nothing", "–"])]);
    const made = table("The terms of the loss", [["Loss", "Predicts", "From"], ...shown], (row) =>
      terms.includes((rows[row] ?? ["ITC"])[0]),
    );
    made.properties["class"] = "scroll live-reasons";
    return [
      panels(drawing(rebuildImage, rebuildText), made),
      result(
        "To be restored: ",
        strong(`${hiddenWords} of ${words.length} words`),
        " and ",
        strong(`${hiddenBlocks} of ${blocks.length} blocks`),
        `, which are ${patches} of 196 patches. ${terms.length} of the 4 terms apply.`,
      ),
    ];
  },
  tell: (state) => {
    const { hiddenWords, hiddenBlocks } = viewsOf(state);
    return `${hiddenWords} of ${words.length} words and ${hiddenBlocks} of ${blocks.length} blocks are hidden; the terms ${termsOf(hiddenWords, hiddenBlocks).join(", ")} apply.`;
  },
});

import type { Element } from "hast";
import { group, panel, rect, word } from "../draw.ts";
import { lines, module, pill } from "../modules.ts";
import { h } from "../tree.ts";
import { routes, type Sample, type Term } from "./algorithm.ts";

/** What can be seen in an image, or be told by a text. */
export type Thing = "fox" | "boats";

export const captions: Record<Thing, string> = { fox: "a red fox", boats: "two boats" };
/** What the masked text shows: where its gap begins, and the rest of its words. */
const gaps: Record<Thing, { before: string; at: number; after: string }> = {
  fox: { before: "a", at: 284, after: "fox" },
  boats: { before: "", at: 264, after: "boats" },
};
const told: Record<Sample, string> = {
  image: "The image encoder reads the masked image for MIM; nothing else runs.",
  text: "The text encoder reads the masked text for MLM; nothing else runs.",
  "matched pair":
    "Both encoders read a clean version for the contrast and a masked one for the multimodal encoder, which serves MMM image, MMM text and ITM.",
  "mismatched pair":
    "Both encoders read a clean and a masked version; the clean ones are only candidates, the masked ones go to the multimodal encoder, which serves ITM alone.",
};

function photo(x: number, of: Thing): Element {
  return h("use", { href: `#diagram-photo-${of}`, x, y: 308, width: 48, height: 38 });
}

function snippet(x: number, width: number, ...words: Element[]): Element {
  return group("text", rect(x, 308, width, 24, { class: "snippet", rx: 2 }), ...words);
}

/** The image at the foot of the drawing: masked, and for a pair clean too. */
function imageInput(image: Thing | undefined, isPaired: boolean): Element[] {
  if (!image) return [word(84, 320, "no image", "quiet", "middle")];
  const mask = rect(44, 308, 24, 19, { class: "masked", rx: 2 });
  const other = rect(20, 327, 24, 19, { class: "masked", rx: 2 });
  const masked = [photo(20, image), group("image", mask, other), word(44, 360, "masked", "quiet", "middle")];
  return isPaired ? [...masked, photo(116, image), word(140, 360, "clean", "quiet", "middle")] : masked;
}

function textInput(text: Thing | undefined, isPaired: boolean): Element[] {
  if (!text) return [word(268, 320, "no text", "quiet", "middle")];
  const { before, at, after } = gaps[text];
  const masked = [
    snippet(
      256,
      96,
      ...(before ? [word(264, 320, before, "word")] : []),
      rect(at, 312, 28, 16, { class: "masked", rx: 2 }),
      word(at + 32, 320, after, "word"),
    ),
    word(304, 360, "masked", "quiet", "middle"),
  ];
  if (!isPaired) return masked;
  return [
    ...masked,
    snippet(176, 72, word(184, 320, captions[text], "word")),
    word(212, 360, "clean", "quiet", "middle"),
  ];
}

function map(x: number, hue: "image" | "text", isOn: boolean): Element[] {
  const index = h("tspan", { class: "symbol script", dy: 3 }, hue === "image" ? "I" : "T");
  return module([x, 160, 40, 28], hue, h("tspan", {}, h("tspan", { class: "symbol" }, "W"), index), isOn);
}

/** FLAVA from its inputs at the foot to its losses; what a sample does not use is an empty outline. */
export function drawing(sample: Sample, image: Thing | undefined, text: Thing | undefined): Element {
  const { terms, image: images, text: texts, multimodal } = routes[sample];
  const pays = (term: Term) => terms.includes(term);
  const isFused = multimodal.length > 0;
  const [seesImage, seesText] = [images.length > 0, texts.length > 0];
  const isCompared = images.includes("clean") && texts.includes("clean");
  const drawn = panel(
    "What runs, and which losses are paid",
    told[sample],
    [352, 368],
    ...lines([
      ["M56 88V62", pays("MMM image")],
      ["M176 88V62", pays("ITM")],
      ["M296 88V62", pays("MMM text")],
      ["M92 160V130", isFused],
      ["M260 160V130", isFused],
      ["M32 232V190", pays("MIM")],
      ["M320 232V190", pays("MLM")],
      ["M92 232V190", isFused],
      ["M260 232V190", isFused],
      ["M140 232V190", isCompared],
      ["M212 232V190", isCompared],
      ["M44 304V274", seesImage],
      ["M140 304V274", isCompared],
      ["M212 304V274", isCompared],
      ["M304 304V274", seesText],
    ]),
    ...pill(0, 32, 112, "MMM image", pays("MMM image")),
    ...pill(128, 32, 96, "ITM", pays("ITM")),
    ...pill(240, 32, 112, "MMM text", pays("MMM text")),
    ...module([0, 88, 352, 40], "fused", "Multimodal encoder", isFused),
    ...pill(0, 160, 64, "MIM", pays("MIM")),
    ...map(72, "image", isFused),
    ...pill(120, 160, 112, "contrast, GC", pays("GC")),
    ...map(240, "text", isFused),
    ...pill(288, 160, 64, "MLM", pays("MLM")),
    ...module([0, 232, 168, 40], "image", "Image encoder", seesImage),
    ...module([184, 232, 168, 40], "text", "Text encoder", seesText),
    ...(isCompared ? [word(132, 212, "u", "math symbol", "end"), word(220, 212, "v", "math symbol")] : []),
    ...imageInput(image, isFused),
    ...textInput(text, isFused),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

import { fixedEncoders, fixedTokens } from "../fixed/algorithm.ts";
import { idefics2Tokens } from "../idefics2/algorithm.ts";
import { type Idefics3Options, idefics3Tokens } from "../idefics3/algorithm.ts";
import { tiling } from "../internvl/algorithm.ts";
import { nextTokens } from "../llava-next/algorithm.ts";
import { sliceImage } from "../minicpm-v/algorithm.ts";
import { imageTokens } from "../qwen2-vl/algorithm.ts";
import { checkSize, type Grid, type Size } from "../size.ts";
import type { Cost } from "./cost.ts";
import type { PageWithRule } from "./pages.ts";
import { all, longSide, middle, type Region, shortSide, square } from "./region.ts";

/*
 * The models whose rule for visual tokens is known, with the options in which they are used, from the fixed counts
 * to the tiles. The algorithms stand in the folders beside this one; here they are brought into one form.
 */

export interface Rule {
  /** As it stands in an address. */
  id: string;
  name: string;
  /** What tells it from other rules of the same name. */
  option?: string;
  /** The page that describes the model; a baseline has none. */
  page?: PageWithRule;
  /** Throws `InvalidInput` for a size that the model refuses. */
  cost: (image: Size) => Cost;
}

const single: Grid = { columns: 1, rows: 1 };

/**
 * In the order in which they are shown. The marker of CLIP is its CLS token, that of CM3leon a ⟨break⟩ between image
 * and text; how CM3leon makes an image square is not published, and here it is stretched.
 */
export const rules: Rule[] = [
  { id: "clip", name: "CLIP ViT-L/14", option: "336 px", page: "clip", cost: fixed("clip-vit-l-14-336", shortSide, 1) },
  { id: "llava-1.5", name: "LLaVA-1.5", cost: fixed("llava-1.5", longSide, 0) },
  { id: "llava-next", name: "LLaVA-NeXT", cost: llavaNext },
  { id: "cm3leon", name: "CM3leon", option: "256 px", page: "cm3leon", cost: fixed("cm3leon", all, 1) },
  { id: "idefics2", name: "Idefics2", option: "whole", page: "idefics", cost: idefics2(false) },
  { id: "idefics2-split", name: "Idefics2", option: "split", page: "idefics", cost: idefics2(true) },
  { id: "idefics3-4", name: "Idefics3", option: "4 × 364 px", page: "idefics", cost: idefics3({ longest: 4 * 364 }) },
  { id: "idefics3-5", name: "Idefics3", option: "5 × 364 px", page: "idefics", cost: idefics3({ longest: 5 * 364 }) },
  { id: "smolvlm-2b", name: "SmolVLM", option: "2B", page: "idefics", cost: smolvlm(384, 81) },
  { id: "smolvlm-500m", name: "SmolVLM", option: "256M, 500M", page: "idefics", cost: smolvlm(512, 64) },
  { id: "internvl-12", name: "InternVL 1.5 and 2", option: "12 tiles", page: "internvl", cost: internvl(12) },
  { id: "internvl-40", name: "InternVL 1.5 and 2", option: "40 tiles", page: "internvl", cost: internvl(40) },
  { id: "qwen2-vl", name: "Qwen2-VL", option: "released limits", page: "qwen2-vl", cost: qwen2vl() },
  { id: "qwen2-vl-1280", name: "Qwen2-VL", option: "1,280 tokens", page: "qwen2-vl", cost: qwen2vl(1280 * 28 * 28) },
  { id: "minicpm-2.5", name: "MiniCPM-V", option: "2.5", page: "minicpm-v", cost: minicpm("2.5") },
  { id: "minicpm-2.6", name: "MiniCPM-V", option: "2.6", page: "minicpm-v", cost: minicpm("2.6") },
];

/** One square for all images, and which part of them fills it. */
function fixed(encoder: keyof typeof fixedEncoders, partOf: (image: Size) => Region, markers: number): Rule["cost"] {
  return (image) => {
    checkSize(image, { width: 1, height: 1 });
    const { input } = fixedEncoders[encoder];
    const { tokens } = fixedTokens(fixedEncoders[encoder]);
    return { region: partOf(image), resized: square(input), grid: single, whole: false, tokens, markers };
  };
}

/** The tokens at the ends of rows are among the visual ones, as in the released code. */
function llavaNext(image: Size): Cost {
  const { canvas, grid, tokens } = nextTokens(image);
  const padded = {
    width: Math.max(image.width, (canvas.width * image.height) / canvas.height),
    height: Math.max(image.height, (canvas.height * image.width) / canvas.width),
  };
  const region = middle(image, padded);
  return { region, resized: canvas, grid, whole: true, tokens, markers: 0 };
}

/** One marker around and between images: huggingface/transformers 4.57.6, processing_idefics2.py. */
function idefics2(split: boolean): Rule["cost"] {
  return (image) => {
    const { resized, images, tokens } = idefics2Tokens(image, { split });
    const [first, second, third] = resized;
    const size = {
      width: (first?.width ?? 0) + (split ? (second?.width ?? 0) : 0),
      height: (first?.height ?? 0) + (split ? (third?.height ?? 0) : 0),
    };
    const grid = split ? { columns: 2, rows: 2 } : single;
    return { region: all(image), resized: size, grid, whole: split, tokens, markers: images + 1 };
  };
}

/**
 * Two markers before each tile, a line break after each row and one more, and three around the whole:
 * huggingface/transformers 4.57.6, processing_idefics3.py, _prompt_split_image. Uncut, three around the only image.
 */
function idefics3(options: Idefics3Options): Rule["cost"] {
  return (image) => {
    const { resized, grid, tiles, tokens } = idefics3Tokens(image, options);
    const markers = tiles > 0 ? 2 * tiles + grid.rows + 1 + 3 : 3;
    return { region: all(image), resized, grid: tiles > 0 ? grid : single, whole: tiles > 0, tokens, markers };
  };
}

function smolvlm(tile: number, tokensPerImage: number): Rule["cost"] {
  return idefics3({ tile, longest: 4 * tile, tokensPerImage });
}

/** Two tags around all. */
function internvl(maxTiles: number): Rule["cost"] {
  return (image) => {
    const { resized, grid, thumbnail, tokens } = tiling(image, { maxTiles });
    return { region: all(image), resized, grid, whole: thumbnail, tokens, markers: 2 };
  };
}

/** Two tags around all; nothing is cut. */
function qwen2vl(maxPixels?: number): Rule["cost"] {
  return (image) => {
    const { resized, tokens } = imageTokens(image, maxPixels === undefined ? {} : { maxPixels });
    return { region: all(image), resized, grid: single, whole: false, tokens, markers: 2 };
  };
}

/** Without the number of the image, which 2.6 may write before it. */
function minicpm(version: "2.5" | "2.6"): Rule["cost"] {
  return (image) => {
    const { source, sliced, tokens, markers, lineBreaks } = sliceImage(image, { version });
    return {
      region: all(image),
      resized: sliced?.refined ?? source,
      grid: sliced?.grid ?? single,
      whole: sliced !== undefined,
      tokens,
      markers: markers + lineBreaks,
    };
  };
}

import type { Size } from "../../mechanisms/size.ts";

const words = "10-point text";
/** Size of the words in the sample, in CSS pixels, and of the sample. */
const font = 22;
const box = { width: 132, height: 32 };

/** The words in large, from which every sample is made smaller, as an image is resized. */
let large: HTMLCanvasElement | undefined;

function drawLarge(): HTMLCanvasElement {
  const by = 4;
  const canvas = document.createElement("canvas");
  canvas.width = box.width * by;
  canvas.height = box.height * by;
  const pen = canvas.getContext("2d");
  if (pen) {
    pen.font = `${font * by}px Georgia, "Times New Roman", serif`;
    pen.textBaseline = "middle";
    pen.fillText(words, 2 * by, (box.height / 2) * by, (box.width - 4) * by);
  }
  return canvas;
}

/**
 * Shows words as they look after a line of 10-point text was brought to `line` pixels of height and widened by
 * `stretch`, enlarged to one size with hard edges.
 */
export function showSample(canvas: HTMLCanvasElement, line: number, stretch: number): void {
  large ??= drawLarge();
  const dots = Math.min(2, Math.max(1, devicePixelRatio));
  const small = document.createElement("canvas");
  const pixelsOf = (length: number, by: number) =>
    Math.max(1, Math.min(Math.round((length / font) * line * by), Math.round(length * dots)));
  const size: Size = { width: pixelsOf(box.width, stretch), height: pixelsOf(box.height, 1) };
  small.width = size.width;
  small.height = size.height;
  const fine = small.getContext("2d");
  canvas.width = box.width * dots;
  canvas.height = box.height * dots;
  const pen = canvas.getContext("2d");
  if (!fine || !pen) return;
  fine.imageSmoothingQuality = "high";
  fine.drawImage(large, 0, 0, size.width, size.height);
  pen.imageSmoothingEnabled = false;
  pen.drawImage(small, 0, 0, canvas.width, canvas.height);
}

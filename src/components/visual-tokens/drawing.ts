import type { Size } from "../../mechanisms/size.ts";
import type { Cost } from "../../mechanisms/visual-tokens/cost.ts";
import type { Region } from "../../mechanisms/visual-tokens/region.ts";

/** Side of the square in which a picture is drawn, in units of the drawing. */
export const side = 96;
/** Room for the outline. */
const edge = 1.5;

/** Where the picture lies, and paths for the encoded part of it, for what is cut off, and between tiles. */
export interface Drawing {
  picture: Region;
  region: string;
  cut: string;
  between: string;
}

/** The picture with its tiles, as large as fits. Without a cost the picture alone. */
export function drawing(image: Size, cost?: Cost): Drawing {
  const region = cost?.region ?? { x: 0, y: 0, ...image };
  const left = Math.min(0, region.x);
  const top = Math.min(0, region.y);
  const width = Math.max(image.width, region.x + region.width) - left;
  const height = Math.max(image.height, region.y + region.height) - top;
  const scale = (side - 2 * edge) / Math.max(width, height);
  const x = (pixel: number) => round((pixel - left - width / 2) * scale + side / 2);
  const y = (pixel: number) => round((pixel - top - height / 2) * scale + side / 2);
  const place = (part: Region): Region => ({
    x: x(part.x),
    y: y(part.y),
    width: round(part.width * scale),
    height: round(part.height * scale),
  });
  const picture = place({ x: 0, y: 0, ...image });
  const encoded = place(region);
  const { columns, rows } = cost?.grid ?? { columns: 1, rows: 1 };
  const steps = (count: number) => Array.from({ length: count - 1 }, (_, at) => (at + 1) / count);
  const between = [
    ...steps(columns).map((at) => `M${round(encoded.x + at * encoded.width)} ${encoded.y}v${encoded.height}`),
    ...steps(rows).map((at) => `M${encoded.x} ${round(encoded.y + at * encoded.height)}h${encoded.width}`),
  ];
  const isCropped = region.x > 0 || region.y > 0;
  return {
    picture,
    region: outline(encoded),
    cut: isCropped ? outline(picture) + outline(encoded) : "",
    between: between.join(""),
  };
}

function outline({ x, y, width, height }: Region): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}

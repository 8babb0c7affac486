import type { Size } from "../../mechanisms/size.ts";

/** An image that readers may start from. */
interface Preset {
  name: string;
  size: Size;
}

export const presets: Preset[] = [
  { name: "A4 scan, 150 dpi", size: { width: 1240, height: 1754 } },
  { name: "A4 scan, 300 dpi", size: { width: 2480, height: 3508 } },
  { name: "Screenshot", size: { width: 1170, height: 2532 } },
  { name: "Phone photo", size: { width: 4032, height: 3024 } },
  { name: "4K frame", size: { width: 3840, height: 2160 } },
  { name: "Panorama", size: { width: 8000, height: 1000 } },
];

/** What the page shows first, and without its script. */
export const firstSize: Size = { width: 1240, height: 1754 };

/** Most pixels along a side. */
const longest = 30_000;

/** `1,240` or ` 1240 ` → 1240; undefined if it is no whole number of pixels that is allowed. */
export function pixels(text: string): number | undefined {
  const digits = text.trim().replaceAll(/[,\u00a0\u202f]/gu, "");
  const value = Number(digits);
  return /^\d+$/u.test(digits) && value >= 1 && value <= longest ? value : undefined;
}

/** What `pixels` wants, in words. */
export const allowedPixels = `A side has 1 to ${longest.toLocaleString("en")} pixels, in whole numbers.`;

/** Most bytes of a file that is read. */
const mostBytes = 100 * 2 ** 20;

/** What keeps a file from being read, before it is; undefined if nothing does. */
export function unreadable({ name, type, size }: { name: string; type: string; size: number }): string | undefined {
  if (type !== "" && !type.startsWith("image/")) return `“${name}” is not an image. ${formats}`;
  if (size > mostBytes) return `“${name}” is larger than 100 MB. Type its width and height instead.`;
  return undefined;
}

export const formats = "PNG, JPEG, WebP, AVIF, GIF and SVG can be read.";

import type { Size } from "../../mechanisms/size.ts";
import { allowedPixels, formats, pixels, unreadable } from "./images.ts";

export { takeFiles } from "./dropped.client.ts";

/** What was read of an image file. */
export interface Picture {
  name: string;
  size: Size;
  /** A small copy as a data URL; absent if the browser cannot draw it. */
  small?: string;
}

/** Longest side of the small copy, in pixels. */
const most = 288;

/**
 * Reads an image within the browser: its natural size, turned as a camera says, and a small copy.
 *
 * @throws Error with a message for the reader
 */
export async function readPicture(file: File): Promise<Picture> {
  const reason = unreadable(file);
  if (reason !== undefined) throw new Error(reason);
  const url = URL.createObjectURL(file);
  try {
    const image = await loaded(url, file.name);
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width === 0 || height === 0) throw new Error(`“${file.name}” does not state its size in pixels.`);
    if (pixels(String(width)) === undefined || pixels(String(height)) === undefined)
      throw new Error(`“${file.name}” has ${width} × ${height} pixels. ${allowedPixels}`);
    const small = copyOf(image, { width, height });
    return { name: file.name, size: { width, height }, ...(small !== undefined && { small }) };
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loaded(url: string, name: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(`“${name}” is broken, or of a kind this browser cannot read. ${formats}`));
    image.src = url;
  });
}

function copyOf(image: HTMLImageElement, { width, height }: Size): string | undefined {
  const scale = Math.min(1, most / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  try {
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/webp", 0.85);
  } catch {
    return undefined;
  }
}

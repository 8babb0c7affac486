import type { Characters } from "./characters.ts";
import type { FontFace } from "./font-face.ts";
import { isInRange } from "./font-face.ts";
import { faceKey } from "./katex-face.ts";
import type { Usage } from "./usage.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";

/**
 * Kept whatever the pages show. Readers type into the search box, which is set in the sans;
 * slant and code can be chosen by the stylesheet, where the markup does not tell.
 */
const always = {
  sans: `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join("")}\u00a0–—‘’“”…·×`,
  italic: `${letters}${digits} \u00a0.,;:!?()-–—‘’“”…&/`,
  code: `${letters}${digits} \u00a0.,:()[]-_=+*/×`,
  serif: `${letters}${digits} \u00a0.,;:!?()-–—‘’“”…`,
};

/**
 * The code points that a face must be able to draw, ascending; empty where the site does not need it.
 * `faces` are all of the site: of a formula's face that does not exist, the others of its family get the characters.
 */
export function wantedBy(face: FontFace, faces: readonly FontFace[], usage: Usage): number[] {
  const shown = face.family.startsWith("KaTeX_") ? inFormulas(face, faces, usage) : inText(face, usage);
  return [...shown].filter((codePoint) => isInRange(codePoint, face.range)).sort((a, b) => a - b);
}

function inText(face: FontFace, usage: Usage): Set<number> {
  const [kept, shown] = textOf(face, usage);
  return new Set([...codePointsOf(kept), ...shown.codePoints()]);
}

const codePointsOf = (text: string) => Array.from(text, (each) => each.codePointAt(0) ?? 0);

function textOf(face: FontFace, usage: Usage): [kept: string, shown: Characters] {
  if (/code|mono/i.test(face.family)) return [always.code, usage.code];
  if (face.italic) return [always.italic, usage.emphasis];
  return [/sans/i.test(face.family) ? always.sans : always.serif, usage.text];
}

function inFormulas(face: FontFace, faces: readonly FontFace[], usage: Usage): Set<number> {
  const taken = [...usage.katex].filter(([key]) => draws(face, key, faces));
  return new Set(taken.flatMap(([, characters]) => characters.codePoints()));
}

/** Whether a face draws what formulas show under a `faceKey`. */
export function draws(face: FontFace, key: string, faces: readonly FontFace[]): boolean {
  if (key === keyOf(face)) return true;
  return key.split(" ")[0] === face.family && !faces.some((other) => keyOf(other) === key);
}

const keyOf = (face: FontFace) => faceKey({ family: face.family, bold: face.weight[0] >= 600, italic: face.italic });

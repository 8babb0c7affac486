import type { AtRule, Root } from "postcss";

/** An `@font-face` of an emitted stylesheet whose file is part of the site. */
export interface FontFace {
  rule: AtRule;
  family: string;
  italic: boolean;
  /** Lowest and highest weight; the same number twice for a single one. */
  weight: [number, number];
  /** Code points that the browser takes from this file; absent: all. */
  range?: [number, number][];
  /** Address as the stylesheet writes it. */
  url: string;
}

/** Parts of a `src` value: `url(a.woff2) format("woff2")`, `local("Georgia")` … */
export function fontSources(value: string): string[] {
  return value.split(/,(?![^(]*\))/).map((part) => part.trim());
}

/** All faces of a stylesheet that load a file; a stand-in made of `local()` is none. */
export function fontFaces(sheet: Root): FontFace[] {
  const faces: FontFace[] = [];
  sheet.walkAtRules("font-face", (rule) => {
    const descriptors = new Map<string, string>();
    rule.walkDecls((each) => void descriptors.set(each.prop, each.value));
    const url = /url\(\s*["']?([^"')]+?)["']?\s*\)/.exec(descriptors.get("src") ?? "")?.[1];
    if (!url) return;
    const range = descriptors.get("unicode-range");
    faces.push({
      rule,
      family: (descriptors.get("font-family") ?? "").replaceAll(/["']/g, ""),
      italic: /^(italic|oblique)/.test(descriptors.get("font-style") ?? ""),
      weight: weightRange(descriptors.get("font-weight") ?? "400"),
      ...(range ? { range: unicodeRange(range) } : {}),
      url,
    });
  });
  return faces;
}

function weightRange(value: string): [number, number] {
  const [low = 400, high = low] = value.replaceAll("normal", "400").replaceAll("bold", "700").split(/\s+/).map(Number);
  return [low, high];
}

/** `U+0370-03FF,U+1F??` → `[[0x370, 0x3ff], [0x1f00, 0x1fff]]` */
export function unicodeRange(value: string): [number, number][] {
  return value.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^u\+/i, "").split("-");
    return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)];
  });
}

export function isInRange(codePoint: number, range: [number, number][] | undefined): boolean {
  return !range || range.some(([from, to]) => codePoint >= from && codePoint <= to);
}

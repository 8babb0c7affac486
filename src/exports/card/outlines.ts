import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Font } from "harfbuzzjs";

/** The survey's faces, each in the files of one script after another. */
const faces = {
  serif: ["source-serif-4", ["latin", "latin-ext", "greek"]],
  sans: ["source-sans-3", ["latin", "latin-ext", "greek"]],
} as const;

export type Face = keyof typeof faces;

/** Sets text without any font of the machine, so that the same words give the same outlines everywhere. */
export interface Setter {
  /** How wide a text is, in em. */
  width(text: string): number;
  /** SVG of a text whose left end is at x and whose base line is at y. */
  set(text: string, size: number, x: number, y: number): string;
}

/** Loads a face of a weight; HarfBuzz and the files are read here and nowhere else. */
export async function setterOf(face: Face, weight: number): Promise<Setter> {
  const [{ Blob, Buffer, Face: HbFace, Font: HbFont, Variation, shape }, { convert }] = await Promise.all([
    import("harfbuzzjs"),
    import("fontverter"),
  ]);
  const [name, scripts] = faces[face];
  const fonts: Font[] = [];
  for (const script of scripts) {
    const font = new HbFont(new HbFace(new Blob(await convert(readFileSync(fileOf(name, script)), "sfnt"))));
    font.setVariations([new Variation("wght", weight)]);
    fonts.push(font);
  }
  const outlines = new Map<Font, Map<number, string>>(fonts.map((font) => [font, new Map()]));

  function glyphsOf(text: string) {
    return runsOf(text, fonts).flatMap(({ font, run }) => {
      const buffer = new Buffer();
      buffer.addText(run);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      return buffer.getGlyphInfosAndPositions().map((glyph) => ({ ...glyph, font }));
    });
  }

  function outline(font: Font, glyph: number): string {
    const known = outlines.get(font);
    const path = known?.get(glyph) ?? font.glyphToPath(glyph);
    known?.set(glyph, path);
    return path;
  }

  return {
    width: (text) => glyphsOf(text).reduce((sum, { font, xAdvance = 0 }) => sum + xAdvance / font.face.upem, 0),
    set(text, size, x, y) {
      let at = x;
      const paths = glyphsOf(text).map(({ font, codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
        const scale = size / font.face.upem;
        const place = `translate(${rounded(at + xOffset * scale)} ${rounded(y - yOffset * scale)})`;
        at += xAdvance * scale;
        // A font counts upwards, a picture downwards.
        return `<path transform="${place} scale(${scale} ${-scale})" d="${outline(font, codepoint)}"/>`;
      });
      return paths.join("");
    },
  };
}

function fileOf(name: string, script: string): string {
  const require = createRequire(import.meta.url);
  return require.resolve(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`);
}

/** Text in runs of the first font that has each character; what no font has is left out. */
function runsOf(text: string, fonts: Font[]): { font: Font; run: string }[] {
  const runs: { font: Font; run: string }[] = [];
  for (const character of text) {
    const font = fonts.find((each) => each.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined);
    const last = runs.at(-1);
    if (font === undefined) continue;
    if (last?.font === font) last.run += character;
    else runs.push({ font, run: character });
  }
  return runs;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import postcss from "postcss";
import subsetFont from "subset-font";
import { usedFeatures } from "../../src/integrations/fonts/features.ts";
import { type FontFace, fontFaces } from "../../src/integrations/fonts/font-face.ts";

/**
 * Style rules that put a static face in the place of each end of a variable one: `400 600` → one of 400, one of 600.
 * Chromium writes a variable face into a PDF as drawings (Type 3), which some programs show coarsely and read badly,
 * and a static one as a font. `address` is that of the style sheet below `base`, the site's path.
 */
export async function staticFaces(folder: string, base: string, address: string): Promise<string> {
  const sheet = postcss.parse(readFileSync(join(folder, address), "utf8"));
  const features = usedFeatures([sheet]);
  const variable = fontFaces(sheet).filter(({ weight: [low, high], range }) => low < high && range);
  const rules = variable.flatMap((face) => face.weight.map((weight) => ({ face, weight })));
  const written = await Promise.all(
    rules.map(async ({ face, weight }) => {
      const file = readFileSync(join(folder, decodeURI(face.url).slice(base.length)));
      const options = { targetFormat: "woff2" as const, keepFeatures: features, variationAxes: { wght: weight } };
      return rule(face, weight, await subsetFont(file, charactersOf(face), options));
    }),
  );
  return written.join("\n");
}

function rule(face: FontFace, weight: number, font: Buffer): string {
  const ranges = (face.range ?? []).map((ends) => `U+${ends.map((end) => end.toString(16)).join("-")}`);
  return `@font-face { font-family: "${face.family}"; font-weight: ${weight}; font-style: ${face.italic ? "italic" : "normal"};
  unicode-range: ${ranges.join(", ")}; src: url(data:font/woff2;base64,${font.toString("base64")}) format("woff2"); }`;
}

/** All that the style sheet takes from a face; what its file lacks is passed over. */
function charactersOf({ range = [] }: FontFace): string {
  return range
    .map(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join(""),
    )
    .join("");
}

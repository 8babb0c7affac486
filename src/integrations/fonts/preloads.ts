import { readFileSync, writeFileSync } from "node:fs";
import type { SiteFace } from "./stylesheet.ts";
import { draws } from "./wanted.ts";

/** Most of every formula is set in these. Those of a few large or odd signs are small, and come with the layout. */
const running = ["KaTeX_Main", "KaTeX_Math"];

/**
 * Has a page fetch the running faces of its formulas with the first ones: where they come late, a formula is drawn
 * twice and the lines around it move. `keys` are the formulas' `faceKey`s; `faces` those that the site has.
 */
export function preloadFormulaFaces(page: string, keys: readonly string[], faces: readonly SiteFace[]): void {
  const candidates = faces.filter(({ family }) => running.includes(family));
  const needed = candidates.filter((face) => keys.some((key) => draws(face, key, faces)));
  const addresses = [...new Set(needed.map(({ url }) => url))].sort();
  if (addresses.length === 0) return;
  const links = addresses.map((url) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`);
  const html = readFileSync(page, "utf8");
  writeFileSync(
    page,
    html.replace('<link rel="stylesheet"', (sheet) => links.join("") + sheet),
  );
}

import { readFileSync, writeFileSync } from "node:fs";
import type { SiteFace } from "./stylesheet.ts";
import { draws } from "./wanted.ts";

/**
 * Has a page fetch the faces of its formulas with the first ones: where they come late, a formula is drawn twice and
 * the lines around it move. `keys` are the formulas' `faceKey`s; `faces` those that the site has.
 */
export function preloadFormulaFaces(page: string, keys: readonly string[], faces: readonly SiteFace[]): void {
  const needed = faces.filter((face) => keys.some((key) => draws(face, key, faces)));
  const addresses = [...new Set(needed.map(({ url }) => url))].sort();
  if (addresses.length === 0) return;
  const links = addresses.map((url) => `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`);
  const html = readFileSync(page, "utf8");
  writeFileSync(
    page,
    html.replace('<link rel="stylesheet"', (sheet) => links.join("") + sheet),
  );
}

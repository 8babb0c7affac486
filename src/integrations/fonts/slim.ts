import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { siteFiles } from "../site-files.ts";
import { usedFeatures } from "./features.ts";
import { dropUnusedRules } from "./formula-rules.ts";
import { KnownUsage } from "./known-usage.ts";
import { preloadFormulaFaces } from "./preloads.ts";
import {
  insertedText,
  readStylesheets,
  type SiteFace,
  type Stylesheet,
  siteFaces,
  writeStylesheets,
} from "./stylesheet.ts";
import { subset } from "./subset.ts";
import { emptyUsage, type Usage } from "./usage.ts";
import { wantedBy } from "./wanted.ts";

/** What became of the site's faces; bytes of woff2. */
export interface SlimResult {
  kept: number;
  removed: number;
  before: number;
  after: number;
}

/**
 * Cuts every font of a finished site down to what its pages show: glyphs, the weights that its `@font-face`
 * declares and the OpenType features that its stylesheets use. Files keep their names; an unused one goes,
 * and its `@font-face` with it. Rules that no formula needs go too, and pages fetch the faces of their formulas early.
 */
export async function slimFonts(site: string, base: string, cache: string): Promise<SlimResult> {
  const sheets = readStylesheets(site);
  const faces = siteFaces(sheets, site, base);
  const { usage, formulas } = readUsage(site, sheets, cache);
  const features = usedFeatures(sheets.map(({ sheet }) => sheet));
  const result: SlimResult = { kept: 0, removed: 0, before: 0, after: 0 };
  // One file may serve several stylesheets.
  for (const [file, sharing] of Map.groupBy(faces, (face) => face.file)) {
    const font = readFileSync(file);
    result.before += font.byteLength;
    const codePoints = [...new Set(sharing.flatMap((face) => wantedBy(face, faces, usage)))].sort((a, b) => a - b);
    if (codePoints.length === 0) {
      remove(file, sharing);
      result.removed++;
      continue;
    }
    const small = await subset({ font, codePoints, weight: weightOf(sharing), features }, cache);
    writeFileSync(file, small);
    result.kept++;
    result.after += small.byteLength;
  }
  for (const { sheet } of sheets) dropUnusedRules(sheet, usage.formulaClasses);
  writeStylesheets(sheets);
  for (const [page, keys] of formulas) preloadFormulaFaces(page, keys, faces);
  return result;
}

function remove(file: string, faces: readonly SiteFace[]): void {
  rmSync(file);
  for (const { rule } of faces) rule.remove();
}

/** The span of weights over all declarations of one file. */
function weightOf(faces: readonly SiteFace[]): [number, number] {
  return [Math.min(...faces.map(({ weight }) => weight[0])), Math.max(...faces.map(({ weight }) => weight[1]))];
}

/** What the whole site shows, and for each page the keys of the faces of its formulas. */
function readUsage(
  site: string,
  sheets: readonly Stylesheet[],
  cache: string,
): { usage: Usage; formulas: Map<string, string[]> } {
  const usage = emptyUsage();
  const pages = new KnownUsage(cache);
  const formulas = new Map<string, string[]>();
  for (const page of siteFiles(site, "html")) formulas.set(page, pages.addTo(usage, readFileSync(page, "utf8")));
  pages.save();
  for (const { sheet } of sheets) usage.text.addText(insertedText(sheet));
  // What a script may insert: a check mark, an arrow.
  for (const script of siteFiles(site, "js")) usage.text.addText(readFileSync(script, "utf8"));
  return { usage, formulas };
}

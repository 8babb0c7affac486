import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse, type Root } from "postcss";
import { siteFiles } from "../site-files.ts";
import { type FontFace, fontFaces } from "./font-face.ts";

/** An emitted stylesheet, as it is going to be written again. */
export interface Stylesheet {
  path: string;
  source: string;
  sheet: Root;
}

/** A face and the file of the site from which it comes. */
export interface SiteFace extends FontFace {
  file: string;
}

export function readStylesheets(site: string): Stylesheet[] {
  return siteFiles(site, "css").map((path) => {
    const source = readFileSync(path, "utf8");
    return { path, source, sheet: parse(source, { from: path }) };
  });
}

/** The faces of all stylesheets whose file lies in the site; addresses there begin with `base` or are relative. */
export function siteFaces(sheets: readonly Stylesheet[], site: string, base: string): SiteFace[] {
  return sheets.flatMap(({ path, sheet }) =>
    fontFaces(sheet)
      .filter(({ url }) => !/^([a-z]+:|\/\/)/i.test(url))
      .map((face) => ({ ...face, file: fileOf(face.url, path, site, base) })),
  );
}

function fileOf(url: string, sheet: string, site: string, base: string): string {
  const path = decodeURI(url.replace(/[?#].*$/, ""));
  if (!path.startsWith("/")) return resolve(dirname(sheet), path);
  const prefix = base.endsWith("/") ? base : `${base}/`;
  return join(site, path.startsWith(prefix) ? path.slice(prefix.length) : path.slice(1));
}

/** Strings that a stylesheet inserts by `content`. */
export function insertedText(sheet: Root): string {
  let text = "";
  sheet.walkDecls("content", ({ value }) => {
    text += value.replaceAll(/\\([0-9a-f]{1,6}) ?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
  });
  return text;
}

export function writeStylesheets(sheets: readonly Stylesheet[]): void {
  for (const { path, source, sheet } of sheets) {
    const result = sheet.toString();
    if (result !== source) writeFileSync(path, result);
  }
}

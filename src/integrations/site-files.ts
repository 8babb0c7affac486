import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Absolute paths of the files below `folder` whose names end in `.${extension}`, sorted. */
export function siteFiles(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(`.${extension}`))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

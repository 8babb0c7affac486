import { readdir } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { SourceFile } from "./compiler.ts";
import type { PageKind } from "./source.ts";

/** The folder of the survey: `content/`, or what `SURVEY_CONTENT` names. */
export function contentDir(root = process.cwd()): string {
  return resolve(root, process.env["SURVEY_CONTENT"] ?? "content");
}

/** The folders of prose, and what stands in them. */
export const kinds: { [folder: string]: PageKind } = { sections: "section", models: "model", figures: "figure" };

/** `…/content/models/clip.mdx` → `content/models/clip.mdx`, on every system with `/`. */
export function fileIn(dir: string, path: string): string {
  return [nameOf(dir), ...relative(dir, path).split(sep)].join("/");
}

/** The other way: the path of a file that problems call so. */
export function pathIn(dir: string, file: string): string {
  return join(dir, file.slice(nameOf(dir).length + 1));
}

/** How problems call the content folder: by its path where it lies in this project, so that editors and CI find it. */
export function nameOf(dir: string): string {
  const within = relative(process.cwd(), dir);
  return within === "" || within.startsWith("..") || isAbsolute(within) ? basename(dir) : within.split(sep).join("/");
}

/** Path below the content folder without extension and without `/index`: `models/clip`. */
export function idOf(dir: string, path: string): string {
  return relative(dir, path)
    .split(sep)
    .join("/")
    .replace(/(?:\/index)?\.mdx$/, "");
}

export function sourceFile(dir: string, folder: string, path: string): SourceFile {
  return { kind: kinds[folder] as PageKind, id: idOf(dir, path), file: fileIn(dir, path), path };
}

/** Every `.mdx` file of a folder of prose, in an order that no locale changes. */
export async function sourceFiles(dir: string, folder: string): Promise<SourceFile[]> {
  const entries = await readdir(join(dir, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".mdx"))
    .map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => sourceFile(dir, folder, path)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

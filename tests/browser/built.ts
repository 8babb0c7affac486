import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inject } from "vitest";

/** Address of every built page, in alphabetical order. */
export function everyPage(): string[] {
  return [...pagesWith(""), "/404.html"];
}

/** Addresses of the built pages in whose HTML `needle` stands, in alphabetical order. */
export function pagesWith(needle: string): string[] {
  const site = inject("site");
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.html")
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "utf8").includes(needle))
    .map((file) => `/${relative(site, file).split(sep).slice(0, -1).join("/")}/`.replace("//", "/"))
    .sort();
}

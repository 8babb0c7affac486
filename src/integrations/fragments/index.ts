import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { fragmentsFolder } from "../../book/address.ts";
import { siteFiles } from "../site-files.ts";
import { fragmentOf } from "./fragment.ts";
import { pointersOf } from "./pointers.ts";

/**
 * After the build: what cards show of other pages, cut from the finished pages into one small file a page.
 *
 *     /models/clip/   →   /fragments/models/clip.json
 *
 * Only what another page points at is in it. JSON, so that neither search nor a list of pages takes it for a page.
 */
export function fragments(): AstroIntegration {
  let base = "/";
  return {
    name: "fragments",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": ({ dir, logger }) => {
        const { files, bytes } = writeFragments(fileURLToPath(dir), base);
        logger.info(`Wrote ${files} files, ${(bytes / 1024).toFixed(1)} KB`);
      },
    },
  };
}

/** Writes the fragments of all pages of a finished site whose addresses begin with `base`. */
export function writeFragments(site: string, base: string): { files: number; bytes: number } {
  const pages = new Map(siteFiles(site, "html").map((file) => [pathOf(site, file), readFileSync(file, "utf8")]));
  const wanted = new Map<string, Set<string>>();
  for (const [from, html] of pages) {
    for (const { page, id } of pointersOf(html, base)) {
      if (page === from || !pages.has(page)) continue;
      wanted.set(page, (wanted.get(page) ?? new Set()).add(id));
    }
  }
  let bytes = 0;
  for (const [page, ids] of wanted) {
    const text = JSON.stringify(fragmentOf(pages.get(page) ?? "", ids));
    const file = join(site, `${fragmentsFolder.slice(1)}${page.replace(/\/$/, "") || "index"}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return { files: wanted.size, bytes };
}

/** `/site/models/clip/index.html` → `models/clip/` */
function pathOf(site: string, file: string): string {
  return relative(site, file)
    .split(sep)
    .join("/")
    .replace(/(^|\/)index\.html$/, "$1");
}

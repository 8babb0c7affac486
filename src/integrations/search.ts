import { readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { recordsOf } from "./search-records.ts";
import { siteFiles } from "./site-files.ts";

/** Markup that is no text: formulas, numbers of citations, drawings, controls. */
const excluded = [".katex", ".cite", ".places", "svg", "button", "script", "style", "[hidden]"];

/** Pagefind's own search boxes; the site has one of its own. */
const unused = [
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-component-ui.js",
  "pagefind-component-ui.css",
  "pagefind-highlight.js",
];

/** After the build: indexes the pages that carry `data-pagefind-body`, terms, references and equations into `/pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: "search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        try {
          const pages = await writeIndex(fileURLToPath(dir));
          logger.info(`Indexed ${pages} pages`);
        } finally {
          await close();
        }
      },
    },
  };
}

async function writeIndex(site: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: excluded });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join("; ")}`);
  const added = await index.addDirectory({ path: site });
  if (added.errors.length > 0) throw new Error(`Pagefind could not read the site: ${added.errors.join("; ")}`);
  await addRecords(index, site);
  const outputPath = join(site, "pagefind");
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join("; ")}`);
  for (const file of unused) rmSync(join(outputPath, file), { force: true });
  return added.page_count;
}

/** One after the other, so that the index is the same at each build. */
async function addRecords(index: PagefindIndex, site: string): Promise<void> {
  for (const file of siteFiles(site, "html").filter((each) => each.endsWith("index.html"))) {
    const html = readFileSync(file, "utf8");
    // The whole survey as one page has all of it again.
    if (html.includes('data-pagefind-ignore="all"')) continue;
    const path = `/${relative(site, file)
      .split(sep)
      .join("/")
      .replace(/index\.html$/u, "")}`;
    // A language for all: Pagefind keeps an index for each.
    const language = /<html lang="([^"]+)"/u.exec(html)?.[1] ?? "en";
    for (const { meta, ...record } of recordsOf(html, path)) {
      const { errors } = await index.addCustomRecord({ ...record, meta: { ...meta }, language });
      if (errors.length > 0) throw new Error(`Pagefind could not index ${record.url}: ${errors.join("; ")}`);
    }
  }
}

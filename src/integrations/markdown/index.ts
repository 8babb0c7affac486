import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { writeTwins } from "./write.ts";

/**
 * After the build: writes each page's Markdown twin beside it, `/models/clip/index.md`, and `llms-full.txt`.
 *
 * They are made of the finished pages, so that whatever a component shows is in them, with the numbers that it shows.
 */
export function markdown(): AstroIntegration {
  let site: string | undefined;
  let base = "/";
  let cache = "";
  return {
    name: "markdown",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site;
        base = config.base;
        cache = fileURLToPath(new URL("./markdown/", config.cacheDir));
      },
      "astro:build:done": ({ dir, logger }) => {
        const count = writeTwins(fileURLToPath(dir), { site, base, cache });
        logger.info(`Wrote ${count} pages as Markdown`);
      },
    },
  };
}

import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { slimFonts } from "./slim.ts";

/**
 * After the build: cuts the emitted fonts down to what the site shows, and ships their licence beside them.
 *
 *     292 KB of KaTeX, 180 KB of text faces   →   about 70 KB in all
 *
 * Runs before the search index, which adds scripts that are none of the site's text.
 */
export function fonts(): AstroIntegration {
  let base = "/";
  let assets = "_astro";
  let cache = "";
  let licence = "";
  return {
    name: "fonts",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
        assets = config.build.assets;
        cache = fileURLToPath(new URL("./fonts/", config.cacheDir));
        licence = fileURLToPath(new URL("./LICENSE-fonts", config.root));
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { kept, removed, before, after } = await slimFonts(fileURLToPath(dir), base, cache);
        if (kept > 0) copyFileSync(licence, fileURLToPath(new URL(`./${assets}/LICENSE-fonts.txt`, dir)));
        const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
        logger.info(`Kept ${kept} of ${kept + removed} faces: ${kilobytes(before)} → ${kilobytes(after)}`);
      },
    },
  };
}

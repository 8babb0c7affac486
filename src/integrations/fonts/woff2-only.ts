import type { Plugin } from "postcss";
import { fontSources } from "./font-face.ts";

/**
 * PostCSS plugin: of an `@font-face` that offers several formats only woff2 stays, since every browser that
 * runs this site reads it. KaTeX's stylesheet offers 876 KB of others, which Vite would emit.
 *
 *     src: url(a.woff2) format("woff2"), url(a.woff) format("woff")   →   src: url(a.woff2) format("woff2")
 *
 * Goes to `vite.css.postcss.plugins`.
 */
export function woff2Only(): Plugin {
  return {
    postcssPlugin: "woff2-only",
    AtRule: {
      "font-face": (rule) => {
        rule.walkDecls("src", (source) => {
          const offered = fontSources(source.value);
          const kept = offered.filter((each) => /format\(["']?woff2["']?\)/.test(each));
          if (kept.length > 0 && kept.length < offered.length) source.value = kept.join(", ");
        });
      },
    },
  };
}

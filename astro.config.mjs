import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { fonts } from "./src/integrations/fonts/index.ts";
import { woff2Only } from "./src/integrations/fonts/woff2-only.ts";
import { report } from "./src/integrations/report/index.ts";
import { search } from "./src/integrations/search.ts";
import { recoveredOutput, stagedOutput } from "./src/integrations/staged-output.ts";
import { notation } from "./src/syntax/index.ts";

export default defineConfig({
  trailingSlash: "always",
  markdown: { processor: unified({ ...notation(), gfm: false, smartypants: false }), syntaxHighlight: false },
  // In order: what a killed build left is put right; mistakes end the build before it begins; faces and index are made of the finished pages; then all of it takes its place.
  integrations: [recoveredOutput(), report(), mdx({ optimize: true }), fonts(), search(), stagedOutput()],
  build: { inlineStylesheets: "never" },
  vite: {
    build: {
      // The Content-Security-Policy allows no inlined script.
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    css: { postcss: { plugins: [woff2Only()] } },
  },
});

import { defineConfig } from "astro/config";
import { fonts } from "./src/integrations/fonts/index.ts";
import { woff2Only } from "./src/integrations/fonts/woff2-only.ts";
import { fragments } from "./src/integrations/fragments/index.ts";
import { markdown } from "./src/integrations/markdown/index.ts";
import { search } from "./src/integrations/search.ts";
import { recoveredOutput, stagedOutput } from "./src/integrations/staged-output.ts";
import { survey } from "./src/integrations/survey.ts";

export default defineConfig({
  trailingSlash: "always",
  integrations: [
    recoveredOutput(), // first: what a killed build left is put right, whatever comes
    survey(), // mistakes end the build before it begins
    fonts(), // faces are cut to the finished pages
    markdown(), // each page's twin is made of the finished page
    fragments(), // what cards show is cut from the finished pages
    search(), // after the faces: the index brings scripts that are none of the site's text
    stagedOutput(), // last: all of it takes the place of the old site
  ],
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

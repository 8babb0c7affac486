import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Block, Corpus, CorpusPage, Inline } from "./corpus.ts";

const config = `import starlight from "@astrojs/starlight";
import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";

export default defineConfig({
  site: "https://example.org",
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
  integrations: [
    starlight({ title: "Measured", customCss: ["katex/dist/katex.min.css"] }),
  ],
});
`;

const collections = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Writes a corpus as a plain Starlight site with formulas: its own search, links in place of references. */
export function writeStarlight(corpus: Corpus, folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("astro.config.mjs", config);
  // By its dependencies Astro knows which packages hold components and must be bundled.
  const dependencies = { "@astrojs/starlight": "*", astro: "*" };
  write("package.json", JSON.stringify({ name: "peer", private: true, type: "module", dependencies }));
  write("src/content.config.ts", collections);
  write("src/content/docs/index.md", "---\ntitle: Measured\n---\n\nText made by a program.\n");
  for (const page of corpus.pages) write(starlightPath(page), pageSource(corpus, page));
}

export function starlightPath(page: CorpusPage): string {
  return `src/content/docs/${page.path}${page.children.length > 0 ? "/index" : ""}.md`;
}

const pageSource = (corpus: Corpus, page: CorpusPage) =>
  `---\ntitle: ${page.title}\ndescription: About ${page.title.toLowerCase()}.\n---\n\n` +
  page.blocks.map((block) => blockSource(corpus, page, block)).join("\n\n") +
  "\n";

function blockSource(corpus: Corpus, page: CorpusPage, block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${block.text}`;
    case "text":
      return block.parts.map((part) => inline(corpus, page, part)).join("");
    case "formula":
      return `$$\n${block.tex}\n$$`;
    case "listing":
      return `\`\`\`python title="One step"\n${block.code}\n\`\`\``;
    case "figure":
      return drawing(block.label);
  }
}

function inline({ pages }: Corpus, page: CorpusPage, part: Inline): string {
  if (typeof part === "string") return part;
  if ("cite" in part) return `[Writer, sec. 2](https://doi.org/10.1000/${part.cite})`;
  if ("page" in part) return `[${pages[part.page]?.title}](/${pages[part.page]?.path}/)`;
  return `[the ${part.own}](/${page.path}/)`;
}

const drawing = (label: string) => `<figure>
<svg viewBox="0 0 268 120" role="img" aria-label="Two boxes"><text x="0" y="20">${label}</text>
<rect x="0" y="40" width="108" height="40" fill="#fec"/><text x="54" y="64">Input</text>
<path d="M108 60H158"/><rect x="160" y="40" width="108" height="40" fill="#cef"/><text x="214" y="64">Output</text></svg>
<figcaption>One step of the computation.</figcaption>
</figure>`;

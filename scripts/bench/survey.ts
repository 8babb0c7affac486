import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Block, Corpus, CorpusPage, Inline } from "./corpus.ts";

/** Writes a corpus as a content folder of this project. */
export function writeSurvey(corpus: Corpus, folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("survey.yaml", survey(corpus));
  write("glossary.yaml", "{}\n");
  write("references.bib", corpus.references.map(bibtex).join("\n"));
  mkdirSync(join(folder, "models"), { recursive: true });
  for (const page of corpus.pages) {
    write(surveyPath(page), pageSource(corpus, page));
    write(`figures/fig-${page.index}.mdx`, figure(page));
  }
}

/** `sections/part-1/index.mdx`, where pages stand below; else `sections/…/topic-1-1-1.mdx`. */
export function surveyPath(page: CorpusPage): string {
  return `sections/${page.path}${page.children.length > 0 ? "/index" : ""}.mdx`;
}

function survey({ pages }: Corpus): string {
  const entry = (index: number): object => ({
    page: `sections/${pages[index]?.path}`,
    children: pages[index]?.children.map(entry) ?? [],
  });
  const parts = pages.filter(({ path }) => !path.includes("/"));
  // JSON is YAML.
  return JSON.stringify({
    title: "A Survey to Measure",
    shortTitle: "Measured",
    tagline: "Text made by a program.",
    description: "Text made by a program, to measure the build.",
    authors: ["Nobody"],
    date: "2026-01-01",
    abstract: "Text made by a program.",
    licence: { code: "MIT", text: "CC-BY-4.0" },
    outline: parts.map(({ index }) => entry(index)),
  });
}

const bibtex = ({ key, title }: Corpus["references"][number], index: number) =>
  `@article{${key},\n  title = {${title}},\n  author = {Writer, Ada and Other, Bo},\n  journal = {Journal},\n` +
  `  year = {${2000 + (index % 25)}},\n  doi = {10.1000/${index}}\n}\n`;

const pageSource = (corpus: Corpus, page: CorpusPage) =>
  `---\ntitle: ${page.title}\nsummary: About ${page.title.toLowerCase()}.\n---\n\n` +
  page.blocks.map((block) => blockSource(corpus, page, block)).join("\n\n") +
  "\n";

function blockSource(corpus: Corpus, page: CorpusPage, block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${block.text}`;
    case "text":
      return block.parts.map((part) => inline(corpus, page, part)).join("");
    case "formula":
      return `$$\n${block.numbered ? `\\label{eq-${page.index}}\n` : ""}${block.tex}\n$$`;
    case "listing":
      return `\`\`\`python label="lst-${page.index}" caption="One step."\n${block.code}\n\`\`\``;
    case "figure":
      return `<Figure id="fig-${page.index}" />`;
  }
}

function inline({ pages }: Corpus, page: CorpusPage, part: Inline): string {
  if (typeof part === "string") return part;
  if ("cite" in part) return `[@${part.cite}, sec. 2]`;
  if ("page" in part) return `@sec-${pages[part.page]?.path.split("/").at(-1)}`;
  return { figure: `@fig-fig-${page.index}`, equation: `@eq-${page.index}`, listing: `@lst-${page.index}` }[part.own];
}

const figure = (page: CorpusPage) => `---
title: Step ${page.index}
caption: One step of the computation.
alt: Two boxes, joined by an arrow from the left to the right.
source: Drawn for this test.
---

<Panel title="Step ${page.index}" height={120}>
  <Box x={0} y={40} width={108} height={40} hue="image" label="Input" />
  <Arrow points={[[108, 60], [158, 60]]} />
  <Box x={160} y={40} width={108} height={40} hue="text" label="Output" />
</Panel>
`;

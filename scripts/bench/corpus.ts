import { pick, randomNumbers, sentence, title } from "./words.ts";

/** A run of text, or something that the two generators write differently. */
export type Inline = string | { cite: string } | { page: number } | { own: "figure" | "equation" | "listing" };

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "text"; parts: Inline[] }
  | { kind: "formula"; tex: string; numbered: boolean }
  | { kind: "listing"; code: string }
  | { kind: "figure"; label: string };

export interface CorpusPage {
  index: number;
  /** `part-1/chapter-2/topic-3-1-2` */
  path: string;
  title: string;
  /** Indices. */
  children: number[];
  blocks: Block[];
}

export interface Corpus {
  /** Parents before children. */
  pages: CorpusPage[];
  references: { key: string; title: string }[];
}

const formulas = [
  "\\mathcal{L}=-\\frac{1}{N}\\sum_{i=1}^{N}\\log\\frac{\\exp(s_{ii}/\\tau)}{\\sum_{j=1}^{N}\\exp(s_{ij}/\\tau)}",
  "\\mathrm{Attention}(Q,K,V)=\\mathrm{softmax}\\left(\\frac{QK^{\\top}}{\\sqrt{d_k}}\\right)V",
  "\\hat{y}=\\arg\\max_{c}\\;\\langle u, v_c\\rangle",
  "W'=W+\\frac{\\alpha}{r}BA,\\qquad B\\in\\mathbb{R}^{d\\times r}",
  "\\begin{pmatrix}\\cos\\theta&-\\sin\\theta\\\\\\sin\\theta&\\cos\\theta\\end{pmatrix}",
];
const symbols = ["s_{ij}", "\\tau>0", "x\\in\\mathbb{R}^{d}", "\\lVert u\\rVert=1", "O(N^2)", "\\theta_t"];

/**
 * A survey of `count` pages, each of about 1,000 words, 8 formulas, a listing, a figure, 5 citations and
 * 5 cross-references, in an outline of three levels whose lists stay short. The same page is the same text in every corpus.
 */
export function corpus(count: number): Corpus {
  const references = Array.from({ length: Math.min(300, 5 * count) }, (_, index) => ({
    key: `author${index}work`,
    title: `${title(randomNumbers(9000 + index))} ${index}`,
  }));
  const pages = outline(count);
  for (const page of pages) page.blocks = blocks(page.index, count, references);
  return { pages, references };
}

function outline(count: number): CorpusPage[] {
  const branching = Math.max(2, Math.round(Math.cbrt(count)));
  const pages: CorpusPage[] = [];
  const add = (path: string, parent?: CorpusPage) => {
    const index = pages.length;
    const page = { index, path, title: `${title(randomNumbers(index))} ${index}`, children: [], blocks: [] };
    pages.push(page);
    parent?.children.push(index);
    return page;
  };
  const full = () => pages.length >= count;
  for (let i = 1; !full(); i++) {
    const part = add(`part-${i}`);
    for (let j = 1; j <= branching && !full(); j++) {
      const chapter = add(`part-${i}/chapter-${i}-${j}`, part);
      for (let k = 1; k <= branching && !full(); k++) add(`part-${i}/chapter-${i}-${j}/topic-${i}-${j}-${k}`, chapter);
    }
  }
  return pages;
}

function blocks(index: number, count: number, references: Corpus["references"]): Block[] {
  const random = randomNumbers(1000 + index);
  const own = (["figure", "equation", "listing"] as const).map((kind): Inline => ({ own: kind }));
  const others = [1, 2].map((step): Inline => ({ page: (index + step * 7) % count }));
  const cites = [0, 1, 2, 3, 4].map(
    (step): Inline => ({
      cite: references[(index * 5 + step) % references.length]?.key ?? "",
    }),
  );
  const result: Block[] = [];
  for (let section = 0; section < 5; section++) {
    result.push({ kind: "heading", text: `${title(random)} ${index}-${section}` });
    for (let paragraph = 0; paragraph < 4; paragraph++) {
      const parts: Inline[] = [sentence(random), " ", sentence(random)];
      if (paragraph === 0) parts.push(" It follows ", cites[section] ?? "", ". ", sentence(random));
      if (paragraph === 1) parts.push(" See ", [...own, ...others][section] ?? "", ". ", sentence(random));
      if (paragraph === 2 && section < 4) parts.push(` Here $${pick(random, symbols)}$ counts. `, sentence(random));
      if (paragraph === 3) parts.push(" ", sentence(random));
      result.push({ kind: "text", parts });
    }
    if (section < 4) result.push({ kind: "formula", tex: pick(random, formulas), numbered: section === 0 });
    if (section === 1) result.push({ kind: "listing", code: listing(index) });
    if (section === 2) result.push({ kind: "figure", label: `Step ${index}` });
  }
  return result;
}

const listing = (index: number) =>
  [
    "import numpy as np",
    "",
    `def step_${index}(logits, labels, scale=${index + 1}):`,
    "    shifted = scale * (logits - logits.max(axis=1, keepdims=True))",
    "    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))",
    '    return -log_probs[np.arange(len(labels)), labels].mean()  # "nats"',
  ].join("\n");

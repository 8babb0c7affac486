import type { Manuscript } from "../../prose/manuscript-model.ts";
import type { Problem } from "../../syntax/problem.ts";
import { slugOf } from "../address.ts";
import type { Evidence } from "./evidence.ts";

/** `figure-is-used`, `reference-is-cited`, `term-is-used`: nothing lies about; warnings, since no reader is misled. */
export function unused(manuscript: Manuscript, { reading }: Evidence): Problem[] {
  if (!isReadWhole(manuscript)) return [];
  const { files } = manuscript;
  const figures = manuscript.figures
    .filter(({ id }) => !reading.figures.has(slugOf(id)))
    .map((figure) => ({
      file: figure.file,
      rule: "figure-is-used" as const,
      severity: "warning" as const,
      message: `Figure "${slugOf(figure.id)}" is placed on no page.`,
      hint: `Place it with <Figure id="${slugOf(figure.id)}" />, or remove the file.`,
    }));
  const works = manuscript.works
    .filter(({ key }) => !reading.cited.has(key))
    .map(({ key, at }) => ({
      file: files.bibliography,
      at,
      rule: "reference-is-cited" as const,
      severity: "warning" as const,
      message: `Nothing cites "${key}".`,
      hint: `Cite it with [@${key}], or remove the entry.`,
    }));
  const terms = manuscript.terms
    .filter(({ id }) => !reading.used.has(id))
    .map(({ id, at }) => ({
      file: files.glossary,
      at,
      rule: "term-is-used" as const,
      severity: "warning" as const,
      message: `No page uses the term "${id}".`,
      hint: `Mark its first use with <Term id="${id}" />, or remove the entry.`,
    }));
  return [...figures, ...works, ...terms];
}

/** What a file uses is known only if the file can be read. */
function isReadWhole({ survey, pages, figures }: Manuscript): boolean {
  const problems = [...pages, ...figures].flatMap((page) => page.problems);
  return survey !== undefined && !problems.some(({ rule }) => rule === "syntax-is-valid" || rule === "file-is-utf8");
}

import type { Manuscript } from "../../prose/manuscript-model.ts";
import type { Problem } from "../../syntax/problem.ts";
import type { Evidence } from "./evidence.ts";
import { labels } from "./labels.ts";
import { links } from "./links.ts";
import { outline } from "./outline.ts";
import { pointers } from "./pointers.ts";
import { results } from "./results.ts";
import { scoreboard } from "./scoreboard.ts";
import { unused } from "./unused.ts";

/** All problems of a survey: those of each file, then those that only the whole shows; sorted by place. */
export function check(manuscript: Manuscript, evidence: Evidence): Problem[] {
  const { pages, figures, problems } = manuscript;
  const ofFiles = [...problems, ...[...pages, ...figures].flatMap((page) => page.problems)];
  const ofWhole = [labels, pointers, scoreboard, results, links, outline, unused].flatMap((rule) =>
    rule(manuscript, evidence),
  );
  return [...ofFiles, ...ofWhole].sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

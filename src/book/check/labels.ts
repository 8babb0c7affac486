import type { Manuscript } from "../../prose/manuscript-model.ts";
import type { Problem } from "../../syntax/problem.ts";
import type { Evidence } from "./evidence.ts";

/** `label-is-unique`: a pointer must know where to go. */
export function labels(_: Manuscript, { reading }: Evidence): Problem[] {
  return reading.clashes.map(({ label, file, at }) => {
    const first = reading.targets.get(label);
    const place = first ? `${first.file}${first.at ? `:${first.at.line}:${first.at.column}` : ""}` : "elsewhere";
    const figure = label.startsWith("fig-");
    return {
      file,
      ...(at && { at }),
      rule: "label-is-unique",
      severity: "error",
      message: figure
        ? `Figure "${label.slice(4)}" is placed a second time; it stands in ${place} already.`
        : `The label "${label}" is taken: ${place} has it already.`,
      hint: remedy(label, at !== undefined),
    };
  });
}

/** How to get a label of one's own; a page's label has a position only where its front matter names it. */
function remedy(label: string, placed: boolean): string {
  if (label.startsWith("fig-")) return `Point to it with @${label} instead.`;
  if (!label.startsWith("sec-")) return "Choose another label here.";
  return placed
    ? "Give this heading a label of its own: ## Title [#sec-another-label]."
    : 'Give this page a label of its own in its front matter: "label: sec-another-label".';
}

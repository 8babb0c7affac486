import type { Problem } from "../../syntax/problem.ts";

/**
 * Problems as a person reads them in a terminal, and the tally at the end.
 *
 * ```
 * content/models/clip.mdx:42:17  error  citation-resolves
 *   No entry "radfrd2021clip" in content/references.bib.
 *   Did you mean "radford2021clip"?
 *
 * 1 error, 0 warnings.
 * ```
 */
export function asText(problems: Problem[]): string {
  return [...problems.map(paragraph), `${tally(problems)}.\n`].join("\n");
}

function paragraph(problem: Problem): string {
  const lines = [`${place(problem)}  ${problem.severity}  ${problem.rule}`, problem.message, problem.hint];
  return `${lines
    .filter((line) => line !== undefined)
    .join("\n")
    .replaceAll("\n", "\n  ")}\n`;
}

function place({ file, at }: Problem): string {
  return at ? `${file}:${at.line}:${at.column}` : file;
}

/** `2 errors, 1 warning` */
export function tally(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return `${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Problems as GitHub Actions shows them beside the lines of a change, one command a line. */
export function asAnnotations(problems: Problem[]): string {
  return problems
    .map(({ file, at, rule, severity, message, hint }) => {
      const where = { file, ...(at && { line: at.line, col: at.column }), title: rule };
      const properties = Object.entries(where).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${severity} ${properties.join(",")}::${escapeData(hint ? `${message}\n${hint}` : message)}\n`;
    })
    .join("");
}

/** https://github.com/actions/toolkit, packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Problems as data: an array, positions flat. */
export function asJson(problems: Problem[]): string {
  const flat = problems.map(({ at, ...problem }) => ({
    ...problem,
    line: at?.line ?? null,
    column: at?.column ?? null,
  }));
  return `${JSON.stringify(flat, undefined, 2)}\n`;
}

/** Errors fail a run; with `strict` warnings do, too. */
export function fails(problems: Problem[], strict: boolean): boolean {
  return strict ? problems.length > 0 : problems.some(({ severity }) => severity === "error");
}

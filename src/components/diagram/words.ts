/** A stretch of text of one face, on the line, below it or above it. */
export interface Run {
  readonly text: string;
  readonly face: "plain" | "strong" | "symbol" | "numeral";
  readonly level: "base" | "sub" | "super";
}

/**
 * Reads the words of a drawing. KaTeX cannot set text inside an SVG, so a label knows two marks only:
 *
 *     softmax, $s$ = 10      s is an italic serif symbol
 *     a photo of a **cat**.  cat is semibold
 *
 * Inside `$…$`, `_` lowers and `^` raises the next character or a group in braces: `$z_{ij}$`, `$h^1$`.
 * Letters are italic there, everything else upright, as in the formulas of the text.
 *
 * @throws if a `$` or `**` has no partner
 */
export function parseWords(source: string): Run[] {
  const runs: Run[] = [];
  for (const [index, part] of source.split("$").entries()) {
    if (index % 2 === 1) runs.push(...parseSymbols(part));
    else runs.push(...parsePlain(part, source));
  }
  if (source.split("$").length % 2 === 0) throw new Error(unpaired("$", source));
  return runs.filter((run) => run.text !== "");
}

/** The same words without any mark, for a name that is spoken. */
export function plainWords(source: string): string {
  return parseWords(source)
    .map((run) => run.text)
    .join("");
}

function parsePlain(part: string, source: string): Run[] {
  const pieces = part.split("**");
  if (pieces.length % 2 === 0) throw new Error(unpaired("**", source));
  return pieces.map((text, index) => ({
    text,
    face: index % 2 === 1 ? "strong" : "plain",
    level: "base",
  }));
}

function parseSymbols(part: string): Run[] {
  return [...part.matchAll(/([_^]?)(?:\{([^}]*)\}|(\p{L}+|[^\p{L}_^{}]+))/gu)].flatMap((match) => {
    const [, mark, group, single] = match;
    const level = mark === "_" ? "sub" : mark === "^" ? "super" : "base";
    const text = group ?? single ?? "";
    // Only the first character belongs to the mark: `h^1x` is h¹x, as in LaTeX.
    const raised = mark && group === undefined ? text.slice(0, 1) : text;
    const rest = text.slice(raised.length);
    return [...faces(raised, level), ...faces(rest, "base")];
  });
}

/** Splits into letters, which are italic, and the rest, which is not. */
function faces(text: string, level: Run["level"]): Run[] {
  return [...text.matchAll(/\p{L}+|[^\p{L}]+/gu)].map(([piece]) => ({
    text: piece,
    face: /\p{L}/u.test(piece) ? "symbol" : "numeral",
    level,
  }));
}

function unpaired(mark: string, source: string): string {
  return `Expected every ${mark} of a label to have a partner; found an odd number in "${source}".`;
}

import { AstroError } from "astro/errors";

/**
 * What an author is told of a mistake that only rendering shows: `content/figures/x.mdx cannot be rendered: line is
 * not defined`. Without the trace, which leads through compiled code.
 */
export function asContentError(file: string, error: unknown): Error {
  if (error instanceof AstroError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const told = new AstroError(
    `${file} cannot be rendered: ${message}`,
    "Look at its expressions and at what its components are given.",
  );
  told.stack = "";
  return told;
}

/** A chapter as a running head names it. */
export interface Chapter {
  /** Ids of its first article and of those below it. */
  ids: string[];
  /** `2 Families` */
  name: string;
}

/** What stands in a margin of a page. */
const margin = (place: string, content: string) =>
  `@${place} { content: ${content}; font: 8.5pt "Source Sans", sans-serif; color: #5b5b66; }`;

/**
 * Style rules that give the pages of each chapter its name at their head, and all pages but the first a number:
 * Chromium has no `string-set`, so each chapter has a kind of page of its own.
 */
export function runningHeads(title: string, chapters: Chapter[]): string {
  const number = margin("bottom-right", "counter(page)");
  const pages = chapters.map(({ ids, name }, index) => {
    const page = `chapter-${index + 1}`;
    const sections = ids.map((id) => `#${escaped(id)}`).join(", ");
    return `@page ${page} { ${margin("top-left", quoted(title))} ${margin("top-right", quoted(name))} }
${sections} { page: ${page}; }`;
  });
  return [`@page { ${number} }`, "@page :first { @bottom-right { content: none; } }", ...pages].join("\n");
}

/** An id as a selector writes it: all but letters, digits, `-` and `_` escaped. */
function escaped(id: string): string {
  return id.replace(/[^\w-]/gu, (sign) => `\\${sign}`).replace(/^(-?)(\d)/u, "$1\\3$2 ");
}

/** A text as a string of CSS. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&").replace(/\n/gu, " ")}"`;
}

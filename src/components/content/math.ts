import type { Segment } from "../../prose/page.ts";

/** Whether anything in finished prose was set by KaTeX. */
export function hasMath(segments: Segment[]): boolean {
  return segments.some((segment) =>
    typeof segment === "string" ? segment.includes('class="katex') : hasMath(segment.children),
  );
}

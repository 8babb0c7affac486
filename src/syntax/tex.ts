import type { Position as Span } from "unist";
import type { VFile } from "vfile";
import { report } from "./report.ts";
import { placeWithin } from "./trace.ts";

/** TeX, and the span of the source in which it stands. */
export interface Tex {
  value: string;
  position: Span | undefined;
}

const commands = /\\(?:([A-Za-z]+)|[\s\S])/g;
const forbidden = /^(?:href|url|includegraphics|html(?:Class|Id|Style|Data))$/;

/** Commands that lead out of a formula: KaTeX would print them in red. Tells whether there are any. */
export function refuseCommands({ value, position }: Tex, file: VFile): boolean {
  const found = [...value.matchAll(commands)].filter(([, name]) => name !== undefined && forbidden.test(name));
  for (const { 0: command, index } of found) {
    const at = placeWithin(position, value, index, String(file));
    const hint = "A formula holds no links, images or HTML; they stand in the text.";
    report(file, "math-parses", at, `KaTeX may not use ${command} here.`, hint);
  }
  return found.length > 0;
}

/**
 * Without its closing fence a formula takes all that follows, to the end of the file. Tells whether it does.
 * In a field of YAML the line ends may be written `\n`.
 */
export function isUnclosed(position: Span | undefined, source: string): boolean {
  if (position?.start.offset === undefined) return false;
  const written = source.slice(position.start.offset, position.end.offset).trimEnd();
  const fence = /^\$*/.exec(written)?.[0] ?? "";
  const last = /(?:[\r\n][ \t>]*|\\n[ \t]*)(\$+)$/.exec(written)?.[1] ?? "";
  return last.length < fence.length;
}

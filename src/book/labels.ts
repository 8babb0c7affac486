import type { FloatKind } from "../prose/page.ts";
import type { Position } from "../syntax/problem.ts";
import { increment, pointerText } from "./count.ts";
import type { Target } from "./model.ts";
import type { Reading, Where } from "./reading.ts";

/** Gives the next number of its kind to a label; a label met before gets none, and nothing is returned. */
export function number(
  reading: Reading,
  { label, title, at }: { label: string; title: string; at: Position },
  kind: FloatKind,
  { page, file }: Where,
): (Target & { number: string }) | undefined {
  const counts = increment(reading.counts, kind);
  const number = String(counts[kind]);
  const text = pointerText(kind, number);
  const target = { label, kind, number, text, title, page: page.id, path: `${page.path}#${label}` };
  if (!define(reading, { target, file, at })) return undefined;
  reading.counts = counts;
  return target;
}

/** Makes a label known and says whether it was new; the first place keeps it. */
export function define(reading: Reading, definition: { target: Target; file: string; at?: Position }): boolean {
  const { target, file, at } = definition;
  if (reading.targets.has(target.label)) {
    reading.clashes.push({ label: target.label, file, ...(at && { at }) });
    return false;
  }
  reading.targets.set(target.label, definition);
  return true;
}

import type { Problem } from "../syntax/problem.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a file; where bytes are not UTF-8, which ones, and the text with `�` in their place. */
export function decode(bytes: Uint8Array, file: string): { text: string; problem?: Problem } {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const text = lenient.decode(bytes);
    return { text, problem: notUtf8(bytes, file) };
  }
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const offset = firstBad(bytes);
  const before = lenient.decode(bytes.subarray(0, offset)).split(/\r\n|\n|\r/);
  const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const message = `The file is not UTF-8: byte ${offset + 1} is 0x${byte}.`;
  return { file, at, rule: "file-is-utf8", severity: "error", message, hint: "Save it as UTF-8." };
}

/** The longest beginning that is whole UTF-8 ends before the first bad byte. */
function firstBad(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // What may end within a character stops before that character.
  while (good > 0 && !isWhole(bytes.subarray(0, good))) good--;
  return good;
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A beginning may end within a character: that alone is no mistake. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

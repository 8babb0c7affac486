import type { VFile } from "vfile";
import { syntaxPlace, withoutPlaces } from "./fragment.ts";
import { report } from "./report.ts";
import { locator } from "./trace.ts";

/** Note what the parser threw as a mistake in plain words; throws on what is no mistake of the author. */
export function reportSyntax(file: VFile, error: unknown): void {
  const { reason, ruleId } = error as { reason?: string; ruleId?: string };
  if (reason === undefined || ruleId === undefined) throw error;
  const source = String(file);
  const offset = syntaxPlace(error, source);
  const at = offset === undefined ? undefined : locator(source)(offset);
  report(file, "syntax-is-valid", at, wording(reason), hintFor(ruleId, reason));
}

function wording(reason: string): string {
  const [plain = ""] = withoutPlaces(reason)
    .replace(/ \(note: .*\)$/, "")
    .split(" with acorn");
  const cause = plain.replace("Could not parse expression", "What stands in { } is no JavaScript expression");
  return cause.endsWith(".") ? cause : `${cause}.`;
}

function hintFor(ruleId: string, reason: string): string | undefined {
  if (reason.includes("to create a comment")) return "A comment is written {/* like this */}.";
  if (reason.includes("to create a link")) return "A link is written [text](address).";
  if (ruleId === "acorn") return "Braces begin JavaScript. For a brace in the text, write \\{.";
  if (ruleId === "unexpected-eof") return "Close what was opened; for a brace or < in the text, write \\{ or \\<.";
  if (ruleId === "end-tag-mismatch")
    return "Close the tag in the block in which it was opened, or write <Name … /> if nothing stands within.";
  if (ruleId === "unexpected-character") return "For a < in the text, write \\<.";
  return undefined;
}

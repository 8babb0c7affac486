import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** The HTML standard and nothing else: axe looks after access, and nobody after style. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard"],
    rules: { "doctype-html": "error", "missing-doctype": "error" },
  }),
);

/** Every breach of the HTML standard in the pages of a folder, as `file:line:column: message`. */
export async function badHtml(folder: string): Promise<string[]> {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const found: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(readFileSync(page, "utf8"), page);
    for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages)) {
      found.push(`${relative(folder, page)}:${line}:${column}: ${message} (${ruleId})`);
    }
  }
  return found;
}

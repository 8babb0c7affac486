import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** The HTML standard and nothing else: axe looks after access, and nobody after style. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard"],
    rules: { "doctype-html": "error", "missing-doctype": "error" },
  }),
);

/** Every breach of the HTML standard in the pages of a folder, a line for each; the W3C's checker needs a Java. */
export function badHtml(folder: string): Promise<string[]> {
  const hasJava = spawnSync("java", ["-jar", jar, "--version"]).status === 0;
  return hasJava ? byW3c(folder) : byHtmlValidate(folder);
}

async function byHtmlValidate(folder: string): Promise<string[]> {
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

async function byW3c(folder: string): Promise<string[]> {
  const words = ["-Xss4m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", folder];
  const { stderr, status } = spawnSync("java", words, { encoding: "utf8" });
  if (status === null) throw new Error(`The W3C's checker did not end by itself. ${stderr}`);
  // Java itself says so where it is told options by the environment.
  return stderr.split("\n").filter((line) => line !== "" && !line.startsWith("Picked up "));
}

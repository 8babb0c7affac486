import type { Problem } from "./problem.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

/** A source cut in two, in which every line stays where it was. */
export interface FrontMatter {
  yaml: YamlFile;
  /** The whole source, front matter filled with spaces: the places of the body stay true. */
  body: string;
  /** Whether there is a body at all. */
  hasBody: boolean;
}

const fence = /^---[ \t]*(?:\r\n|\n|\r)/;
const rule = "front-matter-is-valid";

/**
 * `"---\ntitle: A\n---\nText"` → its YAML, and `"   \n        \n   \nText"`.
 */
export function readFrontMatter(source: string, file: string): FrontMatter {
  const opening = fence.exec(source);
  if (opening === null) return without(source, file, "The page has no front matter.");
  const from = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(source.slice(from));
  if (closing === null) return without(source, file, "The front matter does not end.");
  const to = from + closing.index;
  const end = to + closing[0].length;
  const body = source.slice(0, end).replaceAll(/[^\r\n]/g, " ") + source.slice(end);
  return { yaml: readYaml(source, file, rule, from, to), body, hasBody: body.trim() !== "" };
}

function without(source: string, file: string, message: string): FrontMatter {
  const hint = "Begin the file with a line ---, fields such as title, and a second line ---.";
  const problem: Problem = { file, at: { line: 1, column: 1 }, rule, severity: "error", message, hint };
  const yaml: YamlFile = {
    value: undefined,
    places: {},
    keys: {},
    offsets: () => undefined,
    written: () => undefined,
    problems: [problem],
  };
  return { yaml, body: source, hasBody: source.trim() !== "" };
}

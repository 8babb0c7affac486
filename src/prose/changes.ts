import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { contentDir, nameOf } from "./folder.ts";

const run = promisify(execFile);
/** Begins a line that is no name of a file. */
const mark = "\u0001";

/** When each file of the content folder was last changed, by the name that problems give it: `content/models/clip.mdx`. */
export type Changes = ReadonlyMap<string, Date>;

/**
 * Asks git once for all files. Nothing is known without git, outside a repository, of a file that is not in it, and
 * in a shallow clone, whose oldest commit seems to have changed everything.
 */
export async function changes(dir = contentDir()): Promise<Changes> {
  const git = async (...words: string[]) =>
    (await run("git", ["-C", dir, ...words], { maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: "C" } })).stdout;
  try {
    if ((await git("rev-parse", "--is-shallow-repository")).trim() !== "false") return new Map();
    return readLog(
      await git(
        "-c",
        "core.quotePath=false",
        "log",
        "--no-renames",
        "--name-only",
        "--relative",
        `--format=${mark}%cI`,
        "--",
        ".",
      ),
      nameOf(dir),
    );
  } catch {
    return new Map();
  }
}

/** The newest date that stands above each name; `folder` goes before the names. */
export function readLog(log: string, folder: string): Changes {
  const found = new Map<string, Date>();
  let date = new Date(0);
  for (const line of log.split("\n")) {
    if (line.startsWith(mark)) date = new Date(line.slice(1));
    else if (line !== "") {
      const file = `${folder}/${line}`;
      const known = found.get(file);
      if (known === undefined || known < date) found.set(file, date);
    }
  }
  return found;
}

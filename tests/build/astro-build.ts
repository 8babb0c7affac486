import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterAll } from "vitest";
import { astroBuild, buildEnvironment, copyProject, makeFolder } from "../../scripts/project.ts";

/** How a build ended. */
export interface BuildEnd {
  /** Absent where a signal ended it. */
  code: number | null;
  /** Standard error, without colours. */
  errors: string;
  output: string;
}

const fixtures = join(import.meta.dirname, "fixtures");

/** A copy of this project with caches of its own, removed after the file's tests; `name` is that of its folder. */
export function trialProject(name = "site"): string {
  const folder = makeFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const project = join(folder, name);
  copyProject(project);
  return project;
}

/** Puts the small survey into `folder`, with some of its files changed: path → new text, or nothing to remove it. */
export function writeContent(folder: string, changes: { [path: string]: string | undefined } = {}): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(fixtures, "small"), folder, { recursive: true });
  for (const [path, text] of Object.entries(changes)) {
    const file = join(folder, path);
    if (text === undefined) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/** Text of a file of the small survey. */
export function fixture(path: string): string {
  return readFileSync(join(fixtures, "small", path), "utf8");
}

/** Runs the real build; `begun` gets the process, for those who want to end it. */
export function runBuild(
  project: string,
  words: string[] = [],
  env: { [name: string]: string } = {},
  begun: (kill: () => void, output: () => string) => void = () => {},
): Promise<BuildEnd> {
  const [command = "", ...rest] = [...astroBuild, ...words];
  const { GITHUB_ACTIONS: _, ...environment } = buildEnvironment();
  const child = spawn(command, rest, { cwd: project, env: { ...environment, ...env } });
  const end: BuildEnd = { code: null, errors: "", output: "" };
  child.stdout.on("data", (chunk: Buffer) => (end.output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (end.errors += chunk.toString()));
  begun(
    () => void child.kill("SIGKILL"),
    () => end.output,
  );
  return new Promise((resolve) => child.on("close", (code) => resolve({ ...end, code })));
}

/** Path → digest of every file below a folder; `{}` where there is none. */
export function digests(folder: string): { [path: string]: string } {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [relative(folder, file), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}

import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A folder that is being filled, and the one that it will replace. All paths are absolute. */
export interface Stage {
  final: string;
  staging: string;
  /** Puts `staging` in the place of `final`; after an error `final` is what it was. */
  commit(): void;
}

/** `.dist-staging-elsewhere-4711`: hidden, ignored by git under every name of the output, owned by a process. */
const stageName = (kind: "staging" | "previous", final: string) => `.dist-${kind}-${basename(final)}-`;

/**
 * Clears away what killed builds left beside `final`, puts the previous site back where a kill fell between
 * the two renames, and names a fresh staging folder of process `pid`.
 */
export function openStage(outDir: string, pid: number): Stage {
  // Through a link the folder it points at is replaced, not the link.
  const final = existsSync(outDir) ? realpathSync(outDir) : outDir;
  const parent = dirname(final);
  mkdirSync(parent, { recursive: true });
  recover(final, pid);
  const staging = join(parent, stageName("staging", final) + pid);
  const previous = join(parent, stageName("previous", final) + pid);
  return { final, staging, commit: () => swap(final, staging, previous) };
}

/** Removes the staging folder, if it was not put in place. */
export function discard(stage: Stage): void {
  rmSync(stage.staging, { recursive: true, force: true });
}

function swap(final: string, staging: string, previous: string): void {
  const replaces = existsSync(final);
  if (replaces) renameSync(final, previous);
  try {
    renameSync(staging, final);
  } catch (error) {
    if (replaces) renameSync(previous, final);
    throw error;
  }
  if (replaces) rmSync(previous, { recursive: true, force: true });
}

function recover(final: string, pid: number): void {
  for (const previous of leftovers("previous", final, pid)) {
    if (existsSync(final)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, final);
  }
  for (const staging of leftovers("staging", final, pid)) rmSync(staging, { recursive: true, force: true });
}

/** Folders of processes that no longer run; a number met again belongs to us, so the folder to nobody. */
function leftovers(kind: "staging" | "previous", final: string, pid: number): string[] {
  const prefix = stageName(kind, final);
  return readdirSync(dirname(final))
    .filter((entry) => entry.startsWith(prefix) && /^\d+$/.test(entry.slice(prefix.length)))
    .filter((entry) => Number(entry.slice(prefix.length)) === pid || !isRunning(Number(entry.slice(prefix.length))))
    .sort()
    .map((entry) => join(dirname(final), entry));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

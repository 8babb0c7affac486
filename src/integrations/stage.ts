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

/** Names a staging folder of process `pid` beside `outDir`, once `recover` has been there. */
export function openStage(outDir: string, pid: number): Stage {
  const final = recover(outDir, pid);
  const parent = dirname(final);
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

/**
 * Clears away what killed builds left beside `outDir`, and puts the previous site back where a kill fell between
 * the two renames. Gives the folder that a build replaces: through a link the one it points at, not the link.
 */
export function recover(outDir: string, pid: number): string {
  const final = existsSync(outDir) ? realpathSync(outDir) : outDir;
  mkdirSync(dirname(final), { recursive: true });
  for (const previous of leftovers("previous", final, pid)) {
    if (existsSync(final)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, final);
  }
  for (const staging of leftovers("staging", final, pid)) rmSync(staging, { recursive: true, force: true });
  return final;
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

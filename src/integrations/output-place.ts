import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Folders of the project that a site must not replace. */
const own = [".git", ".github", "content", "node_modules", "public", "scripts", "src", "tests"];

/**
 * Why a site must not be put in the place of `outDir`: it would replace the project, its content, or a folder that no
 * build has made. `undefined` where it may. All paths are absolute.
 */
export function refusal(outDir: string, root: string, content: string): string | undefined {
  if (holds(outDir, root) || holds(outDir, content)) return "the survey itself lies in it";
  const inside = [...own.map((name) => join(root, name)), content].find((folder) => holds(folder, outDir));
  if (inside !== undefined) return `it lies in ${inside}, which is part of the survey`;
  if (!existsSync(outDir)) return undefined;
  const entries = readdirSync(outDir);
  const isSite = entries.includes("index.html") || entries.includes("404.html");
  return entries.length > 0 && !isSite ? "there are files in it, and none of a site" : undefined;
}

/** Whether `inner` is `outer` or lies in it. */
function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(path));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.ts";

interface LockedPackage {
  optionalDependencies?: { [name: string]: string };
}

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: { [path: string]: LockedPackage };
};

/** Where npm would find `name` for the package at `path`: there, or in a folder above. */
function isLocked(path: string, name: string): boolean {
  const here = `${path === "" ? "" : `${path}/`}node_modules/${name}`;
  if (lock.packages[here]) return true;
  return path !== "" && isLocked(path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
}

test("every optional platform binding of the lock file is in it, so that npm ci works on all platforms", () => {
  const wanted = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => ({ path, name })),
  );
  expect(wanted.map(({ name }) => name)).toContain("@pagefind/darwin-arm64");
  expect(wanted.filter(({ path, name }) => !isLocked(path, name))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":"https?:/);
});

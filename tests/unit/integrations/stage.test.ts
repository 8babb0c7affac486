import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { discard, openStage } from "../../../src/integrations/stage.ts";

/** No process has such a number. */
const dead = 99_999_999;
let folder: string;
let dist: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stage "));
  dist = join(folder, "dist");
});
afterEach(() => rmSync(folder, { recursive: true }));

function site(path: string, text: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "index.html"), text);
}
const page = (path: string) => readFileSync(join(path, "index.html"), "utf8");

test("a first build comes into place", () => {
  const stage = openStage(dist, dead);
  site(stage.staging, "new");
  stage.commit();
  expect(page(dist)).toBe("new");
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("a later build replaces the whole folder", () => {
  site(dist, "old");
  writeFileSync(join(dist, "gone.html"), "");
  const stage = openStage(dist, dead);
  site(stage.staging, "new");
  expect(page(dist)).toBe("old");
  stage.commit();
  expect(page(dist)).toBe("new");
  expect(readdirSync(dist)).toEqual(["index.html"]);
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("where nothing was staged, the previous site comes back and the error is told", () => {
  site(dist, "old");
  const stage = openStage(dist, dead);
  expect(() => stage.commit()).toThrow("ENOENT");
  expect(page(dist)).toBe("old");
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("a discarded stage leaves nothing", () => {
  site(dist, "old");
  const stage = openStage(dist, dead);
  site(stage.staging, "half");
  discard(stage);
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("what killed builds left is cleared away; what a running one has is not", () => {
  site(dist, "old");
  site(join(folder, `.dist-staging-dist-${dead}`), "half");
  site(join(folder, `.dist-previous-dist-${dead}`), "older");
  site(join(folder, `.dist-staging-dist-${process.pid}`), "busy");
  site(join(folder, `.dist-staging-other-${dead}`), "of another output");
  openStage(dist, dead - 1);
  expect(readdirSync(folder).sort()).toEqual([
    `.dist-staging-dist-${process.pid}`,
    `.dist-staging-other-${dead}`,
    "dist",
  ]);
  expect(page(dist)).toBe("old");
});

test("a kill between the two renames is mended", () => {
  site(join(folder, `.dist-previous-dist-${dead}`), "old");
  site(join(folder, `.dist-staging-dist-${dead}`), "new");
  openStage(dist, dead - 1);
  expect(page(dist)).toBe("old");
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("the folder above is made", () => {
  const stage = openStage(join(folder, "a/b"), dead);
  site(stage.staging, "new");
  stage.commit();
  expect(existsSync(join(folder, "a/b/index.html"))).toBe(true);
});

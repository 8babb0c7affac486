import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { changes } from "../../../src/prose/changes.ts";

const folder = mkdtempSync(join(tmpdir(), "history-"));
afterAll(() => rmSync(folder, { recursive: true }));
const content = join(folder, "repository/content");

function git(...words: string[]): void {
  const identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", ["-C", join(folder, "repository"), ...identity, ...words], { stdio: "ignore" });
}

function commit(date: string, files: { [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(content, path), text);
  git("add", ".");
  process.env["GIT_COMMITTER_DATE"] = date;
  git("commit", "-m", "Change");
  delete process.env["GIT_COMMITTER_DATE"];
}

test("the last change of each file is known from git, but not in a shallow clone or outside a repository", async () => {
  mkdirSync(join(content, "models"), { recursive: true });
  git("init");
  commit("2026-01-01T10:00:00+02:00", { "models/clip.mdx": "1", "models/ä b.mdx": "1" });
  commit("2026-02-01T10:00:00+02:00", { "models/clip.mdx": "2" });
  writeFileSync(join(content, "models/new.mdx"), "1");
  expect(new Map([...(await changes(content))].sort())).toEqual(
    new Map([
      ["content/models/clip.mdx", new Date("2026-02-01T08:00:00Z")],
      ["content/models/ä b.mdx", new Date("2026-01-01T08:00:00Z")],
    ]),
  );
  const shallow = join(folder, "shallow");
  execFileSync("git", ["clone", "-q", "--depth", "1", `file://${join(folder, "repository")}`, shallow], {
    stdio: "ignore",
  });
  expect((await changes(join(shallow, "content"))).size).toBe(0);
  mkdirSync(join(folder, "none"));
  expect((await changes(join(folder, "none"))).size).toBe(0);
});

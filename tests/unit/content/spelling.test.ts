import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const cspell = join(root, "node_modules/cspell/bin.mjs");

it("spells every word of the survey and of the project's own texts as a dictionary or content/words.txt does", () => {
  const { stdout, status } = spawnSync(process.execPath, [cspell, "--no-progress", "--no-summary", "--no-color"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(status).toBe(0);
}, 60_000);

it("would find a misspelt word", () => {
  const { stdout } = spawnSync(process.execPath, [cspell, "--no-progress", "--no-summary", "--no-color", "stdin"], {
    cwd: root,
    encoding: "utf8",
    input: "An image is cut into pathces.",
  });
  expect(stdout).toContain("Unknown word (pathces)");
}, 60_000);

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../../../scripts/project.ts";

/** A house of its own under the same rules, in which a file may do wrong. */
const folder = mkdtempSync(join(tmpdir(), "house-"));
cpSync(join(root, "biome.json"), join(folder, "biome.json"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether the lint rules let `file` import `path`. */
function allows(file: string, path: string): boolean {
  const code = `import x from "${path}";\n`;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(
    join(folder, file),
    file.endsWith(".astro") ? `---\n${code}---\n<p>{x}</p>\n` : `${code}export const y = x;\n`,
  );
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const words = [biome, "lint", "--only=style/noRestrictedImports", file];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  if (status !== 0 && !stderr.includes("noRestrictedImports")) throw new Error(stdout + stderr);
  return status === 0;
}

test.each([
  ["src/schemas/a.ts", "../syntax/problem.ts", true],
  ["src/schemas/a.ts", "../book/fold.ts", false],
  ["src/syntax/a.ts", "../prose/page.ts", false],
  ["src/prose/a.ts", "../syntax/index.ts", true],
  ["src/prose/a.ts", "../book/view.ts", false],
  ["src/book/a.ts", "../prose/page.ts", true],
  ["src/book/a.ts", "../prose/compile.ts", false],
  ["src/book/a.ts", "../integrations/search.ts", false],
  ["src/exports/a.ts", "../book/model.ts", true],
  ["src/exports/card/a.ts", "../../book/view.ts", false],
  ["src/components/page/A.astro", "../../exports/ris.ts", false],
  ["src/pages/a.ts", "../exports/ris.ts", true],
  ["src/integrations/a.ts", "../book/bind.ts", true],
  ["src/integrations/a.ts", "../layouts/Site.astro", false],
  ["src/components/diagram/A.astro", "../../book/view.ts", false],
  ["src/components/diagram/A.astro", "./path.ts", true],
  ["src/components/computed/A.astro", "../diagram/Label.astro", true],
  ["src/components/computed/a.ts", "../../mechanisms/a/algorithm.ts", true],
  ["src/components/computed/a.ts", "../../mechanisms/a/live.ts", false],
  ["src/components/computed/A.astro", "../../book/view.ts", false],
  ["src/mechanisms/a/algorithm.ts", "../python.ts", true],
  ["src/mechanisms/a/algorithm.ts", "../invalid-input.ts", true],
  ["src/mechanisms/a/Mechanism.astro", "./algorithm.ts", true],
  ["src/mechanisms/a/algorithm.ts", "../b/algorithm.ts", false],
  ["src/mechanisms/a/algorithm.ts", "../../book/view.ts", false],
  ["src/mechanisms/visual-tokens/rules.ts", "../b/algorithm.ts", true],
  ["src/mechanisms/visual-tokens/rules.ts", "../../book/view.ts", false],
  ["src/book/a.ts", "../mechanisms/visual-tokens/pages.ts", true],
  ["src/book/a.ts", "../mechanisms/visual-tokens/rules.ts", false],
  ["src/mechanisms/python.ts", "../book/view.ts", false],
  ["src/mechanisms/a/live.ts", "../live.ts", true],
  ["src/mechanisms/take-over.ts", "./live.ts", true],
  ["src/components/content/Mechanism.astro", "../../mechanisms/a/Mechanism.astro", true],
  ["src/components/content/Mechanism.astro", "../../mechanisms/a/algorithm.ts", false],
  ["src/components/page/A.astro", "../../book/view.ts", true],
  ["src/components/page/A.astro", "../../book/fold.ts", false],
  ["src/components/page/A.astro", "../../layouts/Site.astro", false],
  ["src/layouts/A.astro", "../components/page/Head.astro", true],
  ["src/layouts/A.astro", "../pages/index.astro", false],
  ["src/pages/a.astro", "../book/view.ts", true],
  ["src/pages/a.astro", "../book/fold.ts", false],
  ["src/pages/a.astro", "../integrations/search.ts", false],
])("%s may import %s: %s", (file, path, allowed) => {
  expect(allows(file, path)).toBe(allowed);
});

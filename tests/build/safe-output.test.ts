import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digests, fixture, runBuild, trialProject, writeContent } from "./astro-build.ts";

const project = trialProject();
const content = join(project, "content");
const dist = join(project, "dist");
const hidden = () => readdirSync(project).filter((name) => name.startsWith(".dist-"));

test("a build makes pages, assets and images in dist/ and leaves nothing beside it", async () => {
  writeContent(content);
  const { code, errors } = await runBuild(project);
  expect(code, errors).toBe(0);
  const files = Object.keys(digests(dist));
  expect(files).toEqual(
    expect.arrayContaining(["index.html", "first/index.html", "nested/second/index.html", "404.html"]),
  );
  expect(files.filter((file) => /^_astro\/photo\..*\.webp$/.test(file))).not.toEqual([]);
  expect(files.filter((file) => /^_astro\/.*\.css$/.test(file))).not.toEqual([]);
  expect(files).toContain("_astro/LICENSE-fonts.txt");
  expect(files).toContain("pagefind/pagefind.js");
  expect(hidden()).toEqual([]);
});

test("a build that fails leaves the previous dist/ byte for byte", async () => {
  const before = digests(dist);
  writeContent(content, { "sections/nested/second.mdx": `${fixture("sections/nested/second.mdx")}\n@fig-nowhere\n` });
  const { code } = await runBuild(project);
  expect(code).toBe(1);
  expect(digests(dist)).toEqual(before);
  expect(hidden()).toEqual([]);
});

test("a build that is killed leaves the previous dist/ byte for byte, and the next clears away its traces", async () => {
  const before = digests(dist);
  writeContent(content, { "sections/nested/second.mdx": `${fixture("sections/nested/second.mdx")}\nMore words.\n` });
  const killed = await runBuild(project, [], {}, (kill, output) => {
    const watch = setInterval(() => {
      if (!output().includes("generating static routes")) return;
      clearInterval(watch);
      kill();
    }, 5);
  });
  expect(killed.code).toBe(null);
  expect(hidden()).toHaveLength(1);
  expect(digests(dist)).toEqual(before);

  const next = await runBuild(project);
  expect(next.code, next.errors).toBe(0);
  expect(hidden()).toEqual([]);
  expect(Object.keys(digests(dist))).toEqual(expect.arrayContaining(["nested/second/index.html"]));
  expect(digests(dist)["nested/second/index.html"]).not.toBe(before["nested/second/index.html"]);
});

test("a kill between the two renames is mended: the next run puts the previous site back", async () => {
  const before = digests(dist);
  // No process has this number.
  renameSync(dist, join(project, ".dist-previous-dist-99999999"));
  mkdirSync(join(project, ".dist-staging-dist-99999999"));
  writeContent(content, { "sections/first.mdx": `${fixture("sections/first.mdx")}\n[@nobody]\n` });
  const { code } = await runBuild(project);
  expect(code).toBe(1);
  expect(digests(dist)).toEqual(before);
  expect(hidden()).toEqual([]);
});

test("another output folder is replaced in the same way, and dist/ is not touched", async () => {
  writeContent(content);
  const before = digests(dist);
  mkdirSync(join(project, "elsewhere"));
  writeFileSync(join(project, "elsewhere/index.html"), "old");
  writeFileSync(join(project, "elsewhere/old.txt"), "old");
  const { code, errors } = await runBuild(project, ["--outDir", "elsewhere"]);
  expect(code, errors).toBe(0);
  const files = Object.keys(digests(join(project, "elsewhere")));
  expect(files).toContain("first/index.html");
  expect(files).not.toContain("old.txt");
  expect(digests(dist)).toEqual(before);
});

test("a folder that holds something else is refused and left as it is", async () => {
  writeContent(content);
  const letters = join(project, "letters");
  mkdirSync(letters);
  writeFileSync(join(letters, "one.txt"), "Dear reader");
  const { code, errors } = await runBuild(project, ["--outDir", "letters"]);
  expect(code).toBe(1);
  expect(errors).toContain(
    `The site cannot take the place of ${letters}: there are files in it, and none of a site.\nChoose another --outDir.\n`,
  );
  expect(Object.keys(digests(letters))).toEqual(["one.txt"]);
});

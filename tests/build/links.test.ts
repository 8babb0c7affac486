import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.ts";
import { runBuild, trialProject } from "./astro-build.ts";
import { badHtml, hasJava, w3cErrors } from "./html.ts";
import { badLinks, countLinks, linkGraph, type Site } from "./links.ts";

const project = trialProject();
cpSync(join(root, "content"), join(project, "content"), { recursive: true });
const site = "https://example.org";
const sites = ["/", "/vlm-survey/"].map((base): Site => {
  return { folder: join(project, `out${base.replaceAll("/", "-")}`), base, site };
});

test.each(sites)("under $base every link arrives, every id is unique", async (built) => {
  const { code, errors } = await runBuild(project, ["--site", site, "--base", built.base, "--outDir", built.folder]);
  expect(code, errors).toBe(0);
  expect(countLinks(built)).toBeGreaterThan(500);
  expect(badLinks(built)).toEqual([]);
});

test("every page is valid HTML", async () => {
  expect(await badHtml(sites[0]?.folder ?? "")).toEqual([]);
});

test.skipIf(!hasJava)("the W3C's checker agrees", () => {
  expect(w3cErrors(sites[0]?.folder ?? "")).toEqual([]);
});

test("both sites have the same pages and files for machines, and the same links between them", () => {
  const [first, second] = sites.map(linkGraph);
  expect(Object.keys(first ?? {})).toEqual(
    expect.arrayContaining([
      "/",
      "/models/clip/",
      "/models/clip/index.md",
      "/llms-full.txt",
      "/sitemap.xml",
      "/objects.inv",
    ]),
  );
  expect(second).toEqual(first);
});

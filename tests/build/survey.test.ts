import { appendFileSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/project.ts";
import { siteFiles } from "../../src/integrations/site-files.ts";
import { digests, runBuild, trialProject } from "./astro-build.ts";
import { badHtml } from "./html.ts";
import { badLinks, countLinks, linkGraph, type Site } from "./links.ts";
import { breaches } from "./schemas/check.ts";

const [project, another] = [trialProject("one"), trialProject("quite another name")];
const site = "https://example.org";
const [atRoot, below] = ["/", "/vlm-survey/"].map(
  (base): Site => ({ folder: join(project, `out${base.replaceAll("/", "-")}`), base, site }),
) as [Site, Site];

/** Builds the survey, with the text of this project, in a copy of it, as the workflow does. */
async function build(project: string, { base, folder }: Site, env?: { [name: string]: string }): Promise<void> {
  const content = join(project, "content");
  cpSync(join(root, "content"), content, { recursive: true });
  appendFileSync(join(content, "survey.yaml"), "repository: https://example.com/vlm-survey\n");
  const { code, errors } = await runBuild(project, ["--site", site, "--base", base, "--outDir", folder], env);
  expect(code, errors).toBe(0);
}

const zipped = (text: string) => gzipSync(text, { level: 9 }).length;

test.each([atRoot, below])("under $base every link arrives, every id is unique", async (built) => {
  await build(project, built, { TZ: "UTC", LC_ALL: "C", LANG: "C" });
  expect(countLinks(built)).toBeGreaterThan(500);
  expect(badLinks(built)).toEqual([]);
});

test("every page is valid HTML", async () => {
  expect(await badHtml(atRoot.folder)).toEqual([]);
});

test("a model's page and its style sheet weigh at most 34 KB, also below a path and with all absolute addresses", () => {
  const pages = siteFiles(below.folder, "html").filter((file) => /models[\\/][^\\/]+[\\/]index\.html$/.test(file));
  expect(pages.length).toBe(10);
  const heavy = pages.flatMap((page) => {
    const html = readFileSync(page, "utf8");
    const [, sheet = ""] = /<link rel="stylesheet" href="\/vlm-survey\/([^"]+)"/.exec(html) ?? [];
    const weight = zipped(html) + zipped(readFileSync(join(below.folder, sheet), "utf8"));
    return weight > 34 * 1024 ? [`${page}: ${weight}`] : [];
  });
  expect(heavy).toEqual([]);
});

test("what is cited and how to cite the survey are valid by the schemas of CSL and of the Citation File Format", () => {
  const files = siteFiles(atRoot.folder, "json");
  const records = files.filter((file) => /\breferences\b/.test(file) && !/\bfragments\b/.test(file));
  expect(records.length).toBeGreaterThan(200);
  for (const file of records) expect(breaches("csl", JSON.parse(readFileSync(file, "utf8"))), file).toEqual([]);
  expect(breaches("cff", parse(readFileSync(join(atRoot.folder, "CITATION.cff"), "utf8")))).toEqual([]);
  expect(breaches("cff", parse(readFileSync(join(root, "CITATION.cff"), "utf8")))).toEqual([]);
});

test("a record of no known type breaks the schema", () => {
  expect(breaches("csl", [{ id: "a", type: "paper" }])).toEqual(["/0/type must be equal to one of the allowed values"]);
});

test("both sites have the same pages and files for machines, and the same links between them", () => {
  const first = linkGraph(atRoot);
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining([
      "/",
      "/models/clip/",
      "/models/clip/index.md",
      "/llms-full.txt",
      "/sitemap.xml",
      "/objects.inv",
    ]),
  );
  expect(linkGraph(below)).toEqual(first);
});

test("a build is byte-identical, whatever the folder's name, time zone and locale", async () => {
  const again = { ...atRoot, folder: join(another, "dist") };
  await build(another, again, { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" });
  const first = digests(atRoot.folder);
  expect(Object.keys(first)).toContain("models/clip/index.html");
  expect(digests(again.folder)).toEqual(first);
});

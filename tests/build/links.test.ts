import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.ts";
import { digests, runBuild, trialProject } from "./astro-build.ts";
import { badLinks, countLinks } from "./links.ts";

const project = trialProject();
cpSync(join(root, "content"), join(project, "content"), { recursive: true });

test.each(["/", "/vlm-survey/"])("under %s every link arrives, every id is unique", async (base) => {
  const out = `out${base.replaceAll("/", "-")}`;
  const site = "https://example.org";
  const { code, errors } = await runBuild(project, ["--site", site, "--base", base, "--outDir", out]);
  expect(code, errors).toBe(0);
  const folder = join(project, out);
  expect(countLinks(folder, base)).toBeGreaterThan(500);
  expect(badLinks(folder, base, site)).toEqual([]);
});

test("both sites have the same files", () => {
  const names = (out: string) =>
    Object.keys(digests(join(project, out))).map((name) => name.replace(/\.[\w-]{8}\./, ".#."));
  expect(names("out-vlm-survey-").filter((name) => name.endsWith(".html"))).toEqual(
    names("out-").filter((name) => name.endsWith(".html")),
  );
});

import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.ts";
import { digests, runBuild, trialProject } from "./astro-build.ts";

const surroundings = [
  { project: trialProject("one"), env: { TZ: "UTC", LC_ALL: "C", LANG: "C" } },
  {
    project: trialProject("quite another name"),
    env: { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  },
];

test("two builds are byte-identical, whatever the folder's name, time zone and locale", async () => {
  const results = [];
  for (const { project, env } of surroundings) {
    cpSync(join(root, "content"), join(project, "content"), { recursive: true });
    const { code, errors } = await runBuild(project, [], env);
    expect(code, errors).toBe(0);
    results.push(digests(join(project, "dist")));
  }
  const [first, second] = results;
  expect(Object.keys(first ?? {})).toContain("models/clip/index.html");
  expect(second).toEqual(first);
}, 240_000);

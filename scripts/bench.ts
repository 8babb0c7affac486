import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { benchBuild, buildHead, buildLine } from "./bench/build.ts";
import { benchGrowth } from "./bench/growth.ts";
import { benchLighthouse } from "./bench/lighthouse.ts";
import { measure } from "./bench/measure.ts";
import { benchPage, isWithin, pageHead, pageLine } from "./bench/page.ts";
import { table } from "./bench/table.ts";
import { astroBuild, buildEnvironment, inFolder } from "./project.ts";

/*
 * npm run bench -- page [/models/clip/] [--site dist] [--growth]   what a reader's browser loads, against the budgets, and Lighthouse's scores
 * npm run bench -- build 20 200 1000 [--json]                      what a build costs, beside Starlight's of the same text
 */
const usage = "Usage: bench page [path] [--site folder] [--growth] [--json] | bench build pages … [--json]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, site: { type: "string" }, growth: { type: "boolean" } },
});
const [what, ...rest] = positionals;

if (what === "page") await page(rest[0] ?? "/models/clip/");
else if (what === "build" && rest.length > 0 && rest.every((each) => Number(each) > 0)) await build(rest.map(Number));
else {
  console.error(usage);
  process.exitCode = 2;
}

function page(path: string): Promise<void> {
  return inFolder(async (folder) => {
    const site = values.site ? resolve(values.site) : join(folder, "site");
    if (!values.site) await measure([...astroBuild, "--outDir", site], process.cwd(), buildEnvironment());
    const findings = await benchPage(site, path);
    const scores = await benchLighthouse(site, path);
    if (values.growth) findings.push(await benchGrowth(20, 1000));
    for (const each of values.json ? [...findings, ...scores] : []) console.log(JSON.stringify(each));
    const rows = [...findings.map(pageLine), ...scores.map(({ name, score }) => [name, String(score), "100", ""])];
    if (!values.json) process.stdout.write(table([pageHead, ...rows]));
    if (!findings.every(isWithin)) process.exitCode = 1;
  });
}

async function build(counts: number[]): Promise<void> {
  const rows: string[][] = [buildHead];
  for (const count of counts) {
    for (const result of await benchBuild(count)) {
      if (values.json) console.log(JSON.stringify(result));
      rows.push(buildLine(result));
    }
  }
  if (!values.json) process.stdout.write(table(rows));
}

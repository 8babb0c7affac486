import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { asJson, fails } from "../src/integrations/report/format.ts";
import { print } from "../src/integrations/report/print.ts";
import { checkSurvey } from "../src/integrations/report/survey.ts";
import { printFacts } from "./facts.ts";

/*
 * `npm run check`: the content's problems, types, lint and import rules, unused code; nothing is built.
 * With `--format json` the problems alone go to standard output, as data, and everything else to standard error.
 * `npm run check -- facts` lists the numbers that no citation supports, and nothing else.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string", default: "text" }, strict: { type: "boolean", default: false } },
});

if (positionals[0] === "facts") process.exit((await printFacts()) ? 0 : 1);

const { problems } = await checkSurvey(process.cwd());
const json = values.format === "json";
if (json) process.stdout.write(asJson(problems));
else print(problems);

const tools = [["astro", "check", "--silent"], ["biome", "ci", "."], ["knip"]];
const failed = tools.filter(([command = "", ...args]) => {
  const { status } = spawnSync(command, args, { stdio: ["ignore", json ? process.stderr : "inherit", "inherit"] });
  return status !== 0;
});
process.exitCode = failed.length > 0 || fails(problems, values.strict) ? 1 : 0;

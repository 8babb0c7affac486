import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { printSurvey } from "./pdf/print.ts";

/*
 * `npm run pdf`: the built survey as one PDF, `dist/survey.pdf`; `npm run pdf -- elsewhere.pdf` writes there, and
 * `--from folder` takes another built site.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: "string", default: "dist" } },
});

const folder = resolve(values.from);
if (!existsSync(join(folder, "full/complete/index.html"))) {
  process.stderr.write(`There is no built survey in ${folder}. Run npm run build first.\n`);
  process.exit(1);
}
const file = resolve(positionals[0] ?? join(folder, "survey.pdf"));
const pdf = await printSurvey(folder).catch((error: unknown): never => {
  process.stderr.write(`The PDF could not be made: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, pdf);
process.stdout.write(`${file}: ${Math.round(pdf.length / 1024)} KB\n`);

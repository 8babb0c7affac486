import { existsSync } from "node:fs";
import { type FileResult, runFolder } from "./vectors/run.ts";

/*
 * `npm run vectors -- DIR`: runs the mechanisms' algorithms on every file of test vectors in DIR and compares them
 * with what the models' released code gave. A line a file, the failures, and at the end `N passed, M failed`.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say which folder has the vectors: npm run vectors -- tests/vectors");
  process.exit(1);
}

const results = existsSync(folder) ? await runFolder(folder) : [];
for (const result of results) print(result);
if (results.length === 0) console.log(`No *.json in ${folder}.`);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, { failures, problem }) => sum + failures.length + (problem ? 1 : 0), 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;

function print({ file, passed, failures, problem }: FileResult): void {
  console.log(problem ? `${file}: ${problem}` : `${file}: ${passed} passed, ${failures.length} failed`);
  for (const { id, expected, got } of failures) {
    console.log(`  ${file} ${id}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`);
  }
}

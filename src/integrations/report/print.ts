import type { Problem } from "../../syntax/problem.ts";
import { asAnnotations, asText } from "./format.ts";

/** Problems to the terminal and, in GitHub Actions, to the lines of the change. */
export function print(problems: Problem[]): void {
  if (problems.length === 0) return;
  process.stderr.write(`\n${asText(problems)}\n`);
  if (process.env["GITHUB_ACTIONS"]) process.stdout.write(asAnnotations(problems));
}

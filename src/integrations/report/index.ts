import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Problem } from "../../syntax/problem.ts";
import { asAnnotations, asText, fails } from "./format.ts";
import { problemsOf } from "./survey.ts";

/**
 * Before a build renders anything, reads the whole survey and prints all its problems; errors end the build (with
 * `--strict`, warnings do, too). The dev server prints them at its start and after each change, and lives on.
 */
export function report(): AstroIntegration {
  return {
    name: "report",
    hooks: {
      "astro:config:setup": async ({ command, config }) => {
        if (command !== "build") return;
        const problems = await problemsOf(fileURLToPath(config.root));
        print(problems);
        if (!fails(problems, process.argv.includes("--strict"))) return;
        process.stderr.write("The survey was not built; what was built before is as it was.\n");
        process.exit(1);
      },
      "astro:server:setup": async ({ server, logger }) => {
        const tell = () => problemsOf(server.config.root).then(print, (error: Error) => logger.error(error.message));
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_, file) => {
          if (!/\.(mdx|yaml|bib)$/.test(file)) return;
          clearTimeout(waiting);
          waiting = setTimeout(tell, 100);
        });
        await tell();
      },
    },
  };
}

/** Problems to the terminal and, in GitHub Actions, to the lines of the change. */
export function print(problems: Problem[]): void {
  if (problems.length === 0) return;
  process.stderr.write(`\n${asText(problems)}\n`);
  if (process.env["GITHUB_ACTIONS"]) process.stdout.write(asAnnotations(problems));
}

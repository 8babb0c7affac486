import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { fails } from "./report/format.ts";
import { print } from "./report/print.ts";
import { checkSurvey } from "./report/survey.ts";

/**
 * Before a build renders anything, reads the whole survey and prints all its problems; errors end the build (with
 * `--strict`, warnings do, too). The dev server prints them at its start and after each change, and lives on.
 * Pages that compute are left to `@astrojs/mdx`, which is loaded only where there are any.
 */
export function survey(): AstroIntegration {
  return {
    name: "survey",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        if (command === "preview") return;
        if (command !== "build") {
          updateConfig(await computing());
          return;
        }
        const { problems, computes } = await checkSurvey(fileURLToPath(config.root));
        print(problems);
        if (fails(problems, process.argv.includes("--strict"))) {
          process.stderr.write("The survey was not built; what was built before is as it was.\n");
          process.exit(1);
        }
        if (computes) updateConfig(await computing());
      },
      "astro:server:setup": async ({ server, logger }) => {
        let before = 0;
        const tell = async () => {
          const { problems } = await checkSurvey(server.config.root);
          print(problems);
          if (problems.length === 0 && before > 0) logger.info("All mistakes are mended.");
          before = problems.length;
        };
        const fail = (error: Error) => logger.error(error.message);
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_, file) => {
          if (!/\.(mdx|yaml|bib)$/.test(file)) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => tell().catch(fail), 100);
        });
        await tell();
      },
    },
  };
}

/** What compiles a page with `import` or an expression: MDX, with the same notation as all other pages. */
async function computing() {
  const [{ default: mdx }, { unified }, { notation }] = await Promise.all([
    import("@astrojs/mdx"),
    import("@astrojs/markdown-remark"),
    import("../syntax/index.ts"),
  ]);
  return {
    integrations: [mdx({ optimize: true })],
    markdown: {
      processor: unified({ ...notation(), gfm: false, smartypants: false }),
      syntaxHighlight: false as const,
    },
  };
}

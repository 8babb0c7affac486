import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { contentDir } from "../prose/manuscript.ts";
import { refusal } from "./output-place.ts";
import { discard, openStage, recover, type Stage } from "./stage.ts";

const name = "staged-output";

/**
 * Refuses an `outDir` whose loss would hurt, mends what a killed build left, and puts the previous site back where it was between two renames.
 *
 * Must be the first integration: another may end the build before `stagedOutput` is reached.
 */
export function recoveredOutput(): AstroIntegration {
  return {
    name: "recovered-output",
    hooks: {
      "astro:config:setup": ({ command, config }) => {
        if (command !== "build") return;
        const outDir = resolve(fileURLToPath(config.outDir));
        const root = resolve(fileURLToPath(config.root));
        const reason = refusal(outDir, root, contentDir(root));
        if (reason !== undefined) {
          process.stderr.write(`The site cannot take the place of ${outDir}: ${reason}.\nChoose another --outDir.\n`);
          process.exit(1);
        }
        recover(outDir, process.pid);
      },
    },
  };
}

/**
 * Builds into a hidden folder beside the chosen `outDir` and puts it in place by renames once everything
 * has succeeded, so that a failed or killed build leaves the previous site byte for byte.
 *
 * Must be the last integration: what runs after it would miss the finished files.
 * Only `astro build` is touched; `dev`, `preview`, `sync` and `check` see the real `outDir`.
 */
export function stagedOutput(): AstroIntegration {
  let stage: Stage | undefined;
  return {
    name,
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        const opened = openStage(resolve(fileURLToPath(config.outDir)), process.pid);
        stage = opened;
        // A failing build ends in `process.exit`; a killed one is cleared away by the next.
        process.once("exit", () => discard(opened));
        updateConfig({ outDir: pathToFileURL(`${opened.staging}/`) });
      },
      "astro:config:done": ({ config }) => {
        const late = config.integrations.slice(config.integrations.findIndex((each) => each.name === name) + 1);
        const missed = late.find((each) => each.hooks["astro:build:done"]);
        if (stage && missed) throw new Error(`The integration "${name}" must stand last, after "${missed.name}".`);
      },
      "astro:build:done": ({ logger }) => {
        if (!stage) return;
        stage.commit();
        logger.info(`Replaced ${stage.final}`);
      },
    },
  };
}

import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { discard, openStage, type Stage } from "./stage.ts";

const name = "staged-output";

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

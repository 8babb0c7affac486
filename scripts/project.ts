import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository. */
export const root = resolve(import.meta.dirname, "..");

/** All that a build of this project reads, but its content. */
const parts = [
  "src",
  "public",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "LICENSE-fonts",
];

/**
 * Runs `work` in a fresh folder that is removed afterwards. It lies within this project (git ignores it), so that
 * sites in it find the installed packages, and keep their caches in a `node_modules` of their own.
 */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeFolder();
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh folder as `inFolder` gives; the caller removes it. */
export function makeFolder(): string {
  return mkdtempSync(join(root, ".dist-trial-"));
}

/** Copies this project, without content, into `folder`. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of parts.filter((each) => existsSync(join(root, each)))) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
}

/** Arguments that run Astro's build under this Node. */
export const astroBuild = [process.execPath, join(root, "node_modules/astro/bin/astro.mjs"), "build"];

/** What a test runner sets for itself, and a build would take for its own. */
const foreign = /^(VITEST|VITE_|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|NODE_ENV$|SURVEY_)/;

/** The caller's environment, but neither telemetry nor another survey nor the settings of a test runner. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
}

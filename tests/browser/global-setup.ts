import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { measure } from "../../scripts/bench/measure.ts";
import { chromium } from "../../scripts/chromium.ts";
import { astroBuild, buildEnvironment, copyProject, makeFolder, root } from "../../scripts/project.ts";
import { serveFolder } from "../../scripts/static-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the site is served, without a slash at its end. */
    origin: string;
    /** Folder of the built site. */
    site: string;
    /** Path of the browser. */
    browser: string;
  }
}

/** Builds the survey once, and serves it to all files of the project. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  provide("browser", chromium());
  const folder = makeFolder();
  copyProject(folder);
  cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
  await measure(astroBuild, folder, buildEnvironment());
  const site = join(folder, "dist");
  const server = await serveFolder(site);
  provide("site", site);
  provide("origin", server.origin);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../../scripts/project.ts";
import type { Live } from "../../../../src/mechanisms/live.ts";

const folder = join(root, "src/mechanisms");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  /^[^/\\]+[/\\]live\.ts$/.test(file),
);

/** All live mechanisms of the project. */
export const mechanisms: Live[] = await Promise.all(
  files.sort().map(async (file) => ((await import(join(folder, file))) as { default: Live }).default),
);

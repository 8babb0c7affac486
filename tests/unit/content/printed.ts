import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";

/** A page's listing as readers see it, loaded as a module: `file` from the project's folder, `label` as on the page. */
export async function printed(file: string, label: string): Promise<unknown> {
  const source = (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
  const listing = new RegExp(`^\`\`\`ts [^\\n]*label="${label}"[^\\n]*\\n(.*?)^\`\`\`$`, "ms").exec(source)?.[1];
  if (listing === undefined) throw new Error(`No listing ${label} in ${file}`);
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(listing))}`);
}

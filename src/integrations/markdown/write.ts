import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { siteFiles } from "../site-files.ts";
import { KnownTwins } from "./known-twins.ts";
import type { Resolve } from "./marks.ts";
import { readPage } from "./tree.ts";
import { type Twin, twinOf } from "./twin.ts";

export interface Place {
  /** Address of the host, if the build was told. */
  site: string | undefined;
  base: string;
  /** Folder for what is kept between builds. */
  cache: string;
}

const unknownHost = "http://site.invalid";

/** Writes the twins of the site in `folder`, and `llms-full.txt`; returns how many. */
export function writeTwins(folder: string, { site, base, cache }: Place): number {
  const known = new KnownTwins(cache);
  const twins = new Map<string, Twin>();
  for (const file of siteFiles(folder, "html")) {
    const html = readFileSync(file, "utf8");
    if (!html.includes('type="text/markdown"')) continue;
    const path = `${base.replace(/\/$/u, "")}/${relative(folder, file)
      .replaceAll("\\", "/")
      .replace(/index\.html$/u, "")}`;
    const resolve = resolver(site, path);
    const twin = known.get(html, resolve(""), () => twinOf(readPage(html), resolve(""), resolve));
    writeFileSync(file.replace(/\.html$/u, ".md"), [twin.head, twin.body, twin.references].filter(Boolean).join("\n"));
    twins.set(resolve("index.md"), twin);
  }
  known.save();
  writeFull(folder, twins);
  return twins.size;
}

/** Addresses as seen from a page: whole where the host is known, else from its root. */
export function resolver(site: string | undefined, path: string): Resolve {
  return (href) => {
    const url = new URL(href, new URL(path, site ?? unknownHost));
    return url.origin === unknownHost ? url.href.slice(unknownHost.length) : url.href;
  };
}

/** All that `llms.txt` lists as pages of the survey, in its order; the page of references stands for the lists of all others. */
function writeFull(folder: string, twins: Map<string, Twin>): void {
  const index = join(folder, "llms.txt");
  if (!existsSync(index)) return;
  const [listed = ""] = readFileSync(index, "utf8").split(/^## Optional$/mu);
  const [about = ""] = listed.split(/^## /mu);
  const pages = Array.from(listed.matchAll(/\]\(([^)\s]+)\)/gu), ([, address = ""]) => twins.get(address)?.body ?? "");
  const parts = [about, ...pages].map((part) => part.trim()).filter(Boolean);
  writeFileSync(join(folder, "llms-full.txt"), `${parts.join("\n\n---\n\n")}\n`);
}

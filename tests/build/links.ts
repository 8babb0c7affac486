import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Parser } from "htmlparser2";
import { siteFiles } from "../../src/integrations/site-files.ts";

interface Document {
  /** Path from the root of the host, with the base: `/vlm-survey/models/clip/`. */
  path: string;
  ids: string[];
  /** Values of href, src, srcset and poster. */
  addresses: string[];
}

/** A thing that is wrong with the links of a site: page and address, or page and id. */
export interface BadLink {
  page: string;
  address: string;
  why: "outside the base" | "no such file" | "no such place" | "id twice";
}

function read(site: string, file: string, base: string): Document {
  const path = base + relative(site, file).replace(/(^|\/)index\.html$/, "$1");
  const document: Document = { path, ids: [], addresses: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes["id"]) document.ids.push(attributes["id"]);
      const { href, src, srcset } = attributes;
      // A symbol of a drawing, not a place; yet it must be there.
      for (const each of [href ?? attributes["xlink:href"], src]) if (each) document.addresses.push(each);
      for (const each of srcset?.split(",") ?? []) document.addresses.push(each.trim().split(/\s/)[0] ?? "");
      if (name === "meta" && attributes["property"] === "og:image")
        document.addresses.push(attributes["content"] ?? "");
    },
  });
  parser.end(readFileSync(file, "utf8"));
  return document;
}

/** Follows every internal address of a built site; `site` is the address given to the build, if any. */
export function badLinks(folder: string, base: string, site?: string): BadLink[] {
  const documents = siteFiles(folder, "html").map((file) => read(folder, file, base));
  const places = new Map(documents.map(({ path, ids }) => [path, new Set(ids)]));
  return documents.flatMap((document) => [
    ...document.ids
      .filter((id, index) => document.ids.indexOf(id) !== index)
      .map((address): BadLink => ({ page: document.path, address, why: "id twice" })),
    ...document.addresses.flatMap((address): BadLink[] => {
      const why = whatIsWrong(address, document.path);
      return why ? [{ page: document.path, address, why }] : [];
    }),
  ]);

  function whatIsWrong(address: string, from: string): BadLink["why"] | undefined {
    const own = new URL(site ?? "http://site.invalid");
    const url = new URL(address, new URL(from, own));
    if (url.origin !== own.origin) return undefined;
    if (!url.pathname.startsWith(base)) return "outside the base";
    const path = decodeURIComponent(url.pathname);
    const ids = places.get(path);
    if (!ids)
      return existsSync(join(folder, path.slice(base.length))) && !path.endsWith("/") ? undefined : "no such file";
    return url.hash.length < 2 || ids.has(decodeURIComponent(url.hash.slice(1))) ? undefined : "no such place";
  }
}

/** How many internal addresses were looked at: none would prove nothing. */
export function countLinks(folder: string, base: string): number {
  return siteFiles(folder, "html").reduce((sum, file) => sum + read(folder, file, base).addresses.length, 0);
}

import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inflateSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { siteFiles } from "../../src/integrations/site-files.ts";

/** A built site. */
export interface Site {
  folder: string;
  /** `/`, `/vlm-survey/`. */
  base: string;
  /** The address given to the build, if any. */
  site?: string;
}

interface Document {
  /** Path from the root of the host, with the base: `/vlm-survey/models/clip/`. */
  path: string;
  ids: string[];
  /** Values of href, src, srcset and poster, and all addresses of the site in what machines read. */
  addresses: string[];
}

/** A thing that is wrong with the links of a site: page and address, or page and id. */
export interface BadLink {
  page: string;
  address: string;
  why: "outside the base" | "no such file" | "no such place" | "id twice";
}

const unknownHost = "http://site.invalid";

function readHtml({ folder, base }: Site, file: string): Document {
  const path = base + relative(folder, file).replace(/(^|\/)index\.html$/, "$1");
  const document: Document = { path, ids: [], addresses: [] };
  let isRecord = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes["id"]) document.ids.push(attributes["id"]);
      const { href, src, srcset } = attributes;
      // A symbol of a drawing, not a place; yet it must be there.
      for (const each of [href ?? attributes["xlink:href"], src]) if (each) document.addresses.push(each);
      for (const each of srcset?.split(",") ?? []) document.addresses.push(each.trim().split(/\s/)[0] ?? "");
      const meta = attributes["property"] ?? attributes["name"] ?? "";
      if (name === "meta" && /^og:(image|url)$|_url$/.test(meta)) document.addresses.push(attributes["content"] ?? "");
      isRecord = attributes["type"] === "application/ld+json";
    },
    ontext(text) {
      if (isRecord) document.addresses.push(...addressesOf(JSON.parse(text)));
    },
    onclosetag: () => (isRecord = false),
  });
  parser.end(readFileSync(file, "utf8"));
  return document;
}

/** Every `url` and `@id` in a JSON value. */
function addressesOf(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    /^(url|@id)$/.test(key) && typeof each === "string" ? [each] : addressesOf(each),
  );
}

/** How the addresses in a file for machines are found, by the end of its name. */
const readers: { [end: string]: (file: string) => string[] } = {
  ".md": inMarkdown,
  "llms.txt": inMarkdown,
  "llms-full.txt": inMarkdown,
  "robots.txt": (file) => Array.from(text(file).matchAll(/^Sitemap: (.+)$/gm), ([, address = ""]) => address),
  ".xml": (file) =>
    Array.from(
      text(file).matchAll(/<(?:loc|link|guid[^>]*)>([^<]+)<|<atom:link href="([^"]+)"/g),
      ([, a, b]) => a ?? b ?? "",
    ),
  "xref.json": (file) => addressesOf(JSON.parse(text(file))),
  "CITATION.cff": (file) => Array.from(text(file).matchAll(/url: (.+)$/gm), ([, address = ""]) => address),
};

function text(file: string): string {
  return readFileSync(file, "utf8");
}

/** A bracket in code or in a formula begins no address. */
function inMarkdown(file: string): string[] {
  return Array.from(text(file).matchAll(/\]\(((?:https?:|\/)[^)\s]+)\)|^url: (.+)$/gm), ([, a, b]) => a ?? b ?? "");
}

/** Addresses in an inventory of Sphinx; they are relative to the site's root. */
export function inventory(file: string): string[] {
  const bytes = readFileSync(file);
  const begin = bytes.toString("latin1").split("\n", 4).join("\n").length + 1;
  const lines = inflateSync(bytes.subarray(begin)).toString("utf8").trimEnd().split("\n");
  return lines.map((line) => / std:\w+ -?\d+ (\S*) /.exec(line)?.[1] ?? line);
}

function readAll(site: Site): Document[] {
  const { folder, base } = site;
  const pages = siteFiles(folder, "html").map((file) => readHtml(site, file));
  const files = ["md", "txt", "xml", "json", "inv", "cff"].flatMap((extension) => siteFiles(folder, extension));
  const others = files.flatMap((file): Document[] => {
    const path = base + relative(folder, file);
    if (path.endsWith("/objects.inv")) return [{ path, ids: [], addresses: inventory(file).map((uri) => base + uri) }];
    const reader = Object.entries(readers).find(([end]) => path.endsWith(end))?.[1];
    return reader ? [{ path, ids: [], addresses: reader(file) }] : [];
  });
  return [...pages, ...others];
}

/** Follows every internal address of a built site. */
export function badLinks(site: Site): BadLink[] {
  const documents = readAll(site);
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
    const url = within(site, address, from);
    if (url === undefined) return undefined;
    if (!url.pathname.startsWith(site.base)) return "outside the base";
    const path = decodeURIComponent(url.pathname);
    const ids = places.get(path);
    if (!ids)
      return existsSync(join(site.folder, path.slice(site.base.length))) && !path.endsWith("/")
        ? undefined
        : "no such file";
    return url.hash.length < 2 || ids.has(decodeURIComponent(url.hash.slice(1))) ? undefined : "no such place";
  }
}

/** An address of the site itself, seen from the page at `from`; nothing for any other. */
function within({ site }: Site, address: string, from: string): URL | undefined {
  const own = new URL(site ?? unknownHost);
  const url = new URL(address, new URL(from, own));
  return url.origin === own.origin ? url : undefined;
}

/** How many addresses were looked at: none would prove nothing. */
export function countLinks(site: Site): number {
  return readAll(site).reduce((sum, { addresses }) => sum + addresses.length, 0);
}

/** Document → where its addresses lead, all without the base and without the digests in the names of assets. */
export function linkGraph(site: Site): { [path: string]: string[] } {
  const plain = (path: string) => path.replace(site.base, "/").replace(/(\/_astro\/.*)\.[\w-]{8}\./, "$1.#.");
  return Object.fromEntries(
    readAll(site).map(({ path, addresses }) => {
      const leads = addresses.map((address) => {
        const url = within(site, address, path);
        return url ? plain(url.pathname) + url.search + url.hash : address;
      });
      return [plain(path), leads];
    }),
  );
}

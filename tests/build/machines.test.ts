import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import sax from "sax";
import { beforeAll, expect, test } from "vitest";
import { digests, runBuild, trialProject, writeContent } from "./astro-build.ts";

const project = trialProject();
writeContent(join(project, "content"));
const known = join(project, "known");
const unknown = join(project, "unknown");
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

beforeAll(async () => {
  for (const words of [
    ["--site", "https://example.org", "--base", "/b/", "--outDir", known],
    ["--outDir", unknown],
  ]) {
    const { code, errors } = await runBuild(project, words);
    expect(code, errors).toBe(0);
  }
});

/** What the head of a page says: `meta` by name, `link` by relation, and the record in JSON-LD. */
function headOf(folder: string, path: string) {
  const found = { meta: {} as { [name: string]: string[] }, link: {} as { [rel: string]: string }, record: "" };
  let isRecord = false;
  const parser = new Parser({
    onopentag(tag, { name, property, content = "", rel = "", type = "", href = "" }) {
      const key = name ?? property;
      if (tag === "meta" && key) found.meta[key] = [...(found.meta[key] ?? []), content];
      if (tag === "link") found.link[`${rel} ${type}`.trim()] = href;
      isRecord = tag === "script" && type === "application/ld+json";
    },
    ontext(text) {
      if (isRecord) found.record += text;
    },
    onclosetag: () => (isRecord = false),
  });
  parser.end(read(folder, path));
  return { ...found, record: found.record === "" ? undefined : JSON.parse(found.record) };
}

test("a page says what it is, where it stands, and what it is a part of", () => {
  const { meta, link, record } = headOf(known, "first/index.html");
  expect(link).toMatchObject({
    canonical: "https://example.org/b/first/",
    "alternate text/markdown": "/b/first/index.md",
    "alternate application/rss+xml": "/b/rss.xml",
  });
  expect(meta).toMatchObject({
    "og:type": ["article"],
    "og:url": ["https://example.org/b/first/"],
    "og:image": ["https://example.org/b/first/card.png"],
    "twitter:card": ["summary_large_image"],
  });
  expect(Object.keys(meta).filter((name) => name.startsWith("citation_"))).toEqual([]);
  expect(record).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Chapter",
    url: "https://example.org/b/first/",
    isPartOf: { "@type": "ScholarlyArticle", "@id": "https://example.org/b/" },
  });
  expect(record.citation).toBeUndefined();
});

test("the home page alone is the survey's record, with all that it cites", () => {
  const { meta, record } = headOf(known, "index.html");
  expect(meta).toMatchObject({
    "og:type": ["website"],
    citation_title: ["A Small Survey"],
    citation_author: ["Somebody"],
    citation_publication_date: ["2026/01/01"],
    citation_abstract_html_url: ["https://example.org/b/"],
  });
  expect(meta["citation_reference"]).toEqual([expect.stringMatching(/^citation_title=.+; citation_author=.+/)]);
  expect(record).toMatchObject({
    "@type": "ScholarlyArticle",
    "@id": "https://example.org/b/",
    datePublished: "2026-01-01",
  });
  expect(record.citation).toHaveLength(1);
  expect(record.hasPart).toHaveLength(2);
});

test("the page for addresses that do not exist offers nothing", () => {
  const { meta, link, record } = headOf(known, "404.html");
  expect([meta["og:title"], link["canonical"], record]).toEqual([undefined, undefined, undefined]);
});

/** Texts of an XML file by the names of the elements around them; throws where it is not well-formed. */
function textsOf(xml: string): { [path: string]: string[] } {
  const texts: { [path: string]: string[] } = {};
  const names: string[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => void names.push(name);
  parser.onclosetag = () => void names.pop();
  parser.ontext = (text) => {
    if (text.trim() !== "") texts[names.join(" ")] = [...(texts[names.join(" ")] ?? []), text];
  };
  parser.write(xml).close();
  return texts;
}

test("sitemap and feed are XML with absolute addresses", () => {
  expect(textsOf(read(known, "sitemap.xml"))).toEqual({
    "urlset url loc": ["", "first/", "nested/second/", "figures/", "glossary/", "references/", "full/"].map(
      (path) => `https://example.org/b/${path}`,
    ),
  });
  expect(textsOf(read(known, "rss.xml"))).toMatchObject({
    "rss channel title": ["A Small Survey"],
    "rss channel link": ["https://example.org/b/"],
  });
  expect(read(known, "robots.txt")).toBe("User-agent: *\nAllow: /\n\nSitemap: https://example.org/b/sitemap.xml\n");
});

test("where no site is known, nothing claims an absolute address, and all else is the same", () => {
  const files = (folder: string) => Object.keys(digests(folder)).filter((file) => !/^_astro|^pagefind/.test(file));
  expect(files(known).filter((file) => !files(unknown).includes(file))).toEqual(["rss.xml", "sitemap.xml"]);
  const { meta, link } = headOf(unknown, "first/index.html");
  expect([meta["og:url"], meta["og:image"], link["canonical"]]).toEqual([undefined, undefined, undefined]);
  expect(link["alternate text/markdown"]).toBe("/first/index.md");
  expect(read(unknown, "robots.txt")).toBe("User-agent: *\nAllow: /\n");
  expect(JSON.parse(read(unknown, "xref.json")).labels["sec-first"].url).toBe("/first/");
  for (const path of ["card.png", "first/card.png", "nested/second/card.png", "references/card.png"])
    expect(existsSync(join(unknown, path))).toBe(true);
});

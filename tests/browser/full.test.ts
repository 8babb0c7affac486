import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { getDocumentProxy } from "unpdf";
import { beforeAll, expect, inject, test } from "vitest";
import { printSurvey } from "../../scripts/pdf/print.ts";
import { pagesOfPlaces } from "../../scripts/pdf/read.ts";
import { type Mark, marks } from "./marks.ts";
import { kinds, phone, reader } from "./reader.ts";

const read = reader();
const complete = "/full/complete/";

/** What the whole survey prints, section by section: label of the section → its marks. */
const whole = new Map<string, Mark[]>();
let pdf: Uint8Array;
let sheets: string[];

/** As a PDF's text is compared: letters and digits alone, ligatures undone. */
const bare = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

beforeAll(async () => {
  const { page } = await read(complete);
  const labels = await page.$$eval(".part[id]", (parts) => parts.map(({ id }) => id));
  for (const label of labels) whole.set(label, await page.evaluate(marks, [`#${label}`, label] as const));
  pdf = await printSurvey(inject("site"));
  const document = await getDocumentProxy(new Uint8Array(pdf));
  sheets = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    sheets.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
}, 240_000);

test("the whole survey has the numbers and labels of the site's pages, section by section", async () => {
  const { page } = await read(kinds.home);
  const addresses = await page.$$eval(".contents a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
  const sections = [...whole.keys()].filter((label) => label.startsWith("sec-"));
  expect(addresses.length).toBe(sections.length);
  for (const [index, address] of addresses.entries()) {
    await page.goto(address);
    const label = sections[index] ?? "";
    const printed = await page.evaluate(marks, ["main article", label] as const);
    expect(named(whole.get(label) ?? []), address).toEqual(named(printed));
  }
}, 120_000);

/** A pointer to a whole section has a label of its own only where the section is on the same page. */
const named = (found: Mark[]) =>
  found.map(({ kind, label, text }) => (kind === "reference" ? { kind, text } : { kind, label, text }));

test("ids are unique, and every link of the text stays on the page and arrives", async () => {
  const { page } = await read(complete);
  const told = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const links = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
    // The comparison of models and the calculator are pages that the whole survey does not hold.
    const inside = links.filter((address) => !/^(https?|mailto):|^\/(models|visual-tokens)\/(?:\?|$)/.test(address));
    return {
      links: inside.length,
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      lost: inside.filter(
        (address) => !address.startsWith("#") || !document.getElementById(decodeURIComponent(address.slice(1))),
      ),
    };
  });
  expect(told.links).toBeGreaterThan(500);
  expect(told).toMatchObject({ twice: [], lost: [] });
});

test("nothing of it sticks out on a phone", async () => {
  const { page, troubles } = await read(`${complete}#sec-clip`, { viewport: phone });
  expect(troubles).toEqual([]);
  // The panels of a figure have 1 px more, for the lines at their edges.
  const wide = await page.$$eval(".part", (parts) =>
    parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map(({ id }) => id),
  );
  expect(wide).toEqual([]);
});

test("the PDF prints every number and caption, on the page where its contents and its places say", async () => {
  const pages = await pagesOfPlaces(pdf);
  const all = bare(sheets.join(""));
  const lost = [...whole.values()].flat().filter(({ kind, label, text }) => {
    if (kind === "citation" || kind === "reference") return !all.includes(bare(text));
    const number = pages[label];
    // A caption may stand below what it names, on the next page.
    const near = number === undefined ? all : bare(`${sheets[number - 1]}${sheets[number] ?? ""}`);
    // In a formula each letter is set apart, and some of its signs are drawn.
    return kind === "equation"
      ? !near.includes(bare(text))
      : !/[^\x20-\u024f]/.test(text) && !near.includes(bare(text));
  });
  expect(lost).toEqual([]);
  const contents = bare(sheets[1] ?? "");
  for (const [label, found] of whole) {
    expect(pages[label], label).toBeGreaterThan(2);
    const [{ text } = { text: "" }] = found;
    const number = /^[\d.]+(?= )/.exec(text)?.[0];
    if (number) expect(contents).toMatch(new RegExp(`${bare(number)}\\p{L}[^]*?${pages[label]}`, "u"));
  }
});

interface Entry {
  title: string;
  items: Entry[];
}

test("the PDF has the outline of the headings, tags, a language, and metadata of the edition", async () => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const flat = (entries: Entry[]): string[] => entries.flatMap(({ title, items }) => [bare(title), ...flat(items)]);
  const bookmarks = flat((await document.getOutline()) as Entry[]);
  const sections = [...whole.values()].flat().filter(({ kind }) => kind === "section");
  expect(sections.map(({ text }) => bare(text)).filter((text) => !bookmarks.includes(text))).toEqual([]);
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  expect((await (await document.getPage(3)).getStructTree())?.children.length).toBeGreaterThan(0);
  const info = (await document.getMetadata()).info as { [name: string]: unknown };
  expect(info["Language"]).toBe("en");
  expect(info["Title"]).toMatch(/: A Survey$/);
  expect(info["Author"]).not.toBe("");
  expect(info["CreationDate"]).toMatch(/^D:\d{8}000000Z/);
});

test("the PDF's links lead to places in it or to the web, and its fonts are in it", async () => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const places = await pagesOfPlaces(pdf);
  const [inside, outside]: [string[], string[]] = [[], []];
  for (let number = 1; number <= document.numPages; number++) {
    const annotations = (await (await document.getPage(number)).getAnnotations()) as { dest?: string; url?: string }[];
    for (const { dest, url } of annotations) {
      if (typeof dest === "string") inside.push(dest);
      if (url !== undefined) outside.push(url);
    }
  }
  expect(inside.length).toBeGreaterThan(500);
  expect(inside.filter((place) => places[place] === undefined)).toEqual([]);
  expect(outside.length).toBeGreaterThan(50);
  expect(outside.filter((address) => !/^(https?:\/\/(?!127\.|localhost)|mailto:)/.test(address))).toEqual([]);

  const objects = (await PDFDocument.load(pdf)).context.enumerateIndirectObjects().map(([, object]) => object);
  const descriptors = objects
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.get(PDFName.of("Type")) === PDFName.of("FontDescriptor"))
    // The glyphs of a Type 3 font are drawings in the file itself.
    .filter((object) => object.has(PDFName.of("FontName")) && object.has(PDFName.of("FontBBox")));
  const files = ["FontFile", "FontFile2", "FontFile3"].map((name) => PDFName.of(name));
  const missing = descriptors.filter((font) => !files.some((name) => font.has(name)));
  expect(descriptors.length).toBeGreaterThan(5);
  expect(missing.map((font) => String(font.get(PDFName.of("FontName"))))).toEqual([]);
});

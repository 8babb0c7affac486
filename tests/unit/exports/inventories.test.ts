import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { llms } from "../../../src/exports/llms.ts";
import { objectsInv } from "../../../src/exports/objects-inv.ts";
import { sitemap } from "../../../src/exports/sitemap.ts";
import { xref } from "../../../src/exports/xref.ts";
import { address, book } from "./book.ts";

/** As Sphinx reads an inventory of version 2. */
function readInventory(bytes: Buffer) {
  const lines = bytes.toString("latin1").split("\n", 4);
  const begin = lines.join("\n").length + 1;
  const entries = inflateSync(bytes.subarray(begin)).toString("utf8").trimEnd().split("\n");
  return {
    head: lines,
    entries: entries.map((line) => /^(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)$/u.exec(line)?.slice(1)),
  };
}

test("objects.inv is read back with every page, label and term", () => {
  expect(readInventory(objectsInv(book()))).toEqual({
    head: [
      "# Sphinx inventory version 2",
      "# Project: Survey",
      "# Version: 2026-01-01",
      "# The remainder of this file is compressed using zlib.",
    ],
    entries: [
      ["models/clip", "std:doc", "-1", "models/clip/", "Title of models/clip"],
      ["sections/families", "std:doc", "-1", "families/", "Title of sections/families"],
      ["sec-clip", "std:label", "-1", "models/clip/", "Title of models/clip"],
      ["sec-clip-idea", "std:label", "-1", "models/clip/#sec-clip-idea", "Idea"],
      ["sec-families", "std:label", "-1", "families/", "Title of sections/families"],
      ["tbl-sizes", "std:label", "-1", "models/clip/#tbl-sizes", "Sizes [px]"],
      ["image–text contrastive loss", "std:term", "-1", "glossary/#term-itc", "-"],
    ],
  });
});

test("xref.json has a label's number, title and address", () => {
  const { title, labels } = JSON.parse(xref(book(), address));
  expect(title).toBe("A survey");
  expect(Object.keys(labels)).toEqual(["sec-families", "sec-clip", "sec-clip-idea", "tbl-sizes"]);
  expect(labels["tbl-sizes"]).toEqual({
    kind: "table",
    number: "1",
    text: "Table 1",
    title: "Sizes [px]",
    url: "https://example.org/base/models/clip/#tbl-sizes",
  });
});

test("llms.txt has a title, a summary, and the Markdown of every page in reading order", () => {
  const lists = [
    { path: "/figures/", title: "Figures" },
    { path: "/references/", title: "References" },
  ];
  const text = llms(book(), lists, [{ path: "/scores.json", title: "All scores" }], address);
  expect(text.split("\n").slice(0, 3)).toEqual(["# A survey", "", "> About."]);
  expect(text.split("## Data")[0]?.split("## Survey\n\n")[1]?.trimEnd().split("\n")).toEqual([
    "- [1 Title of sections/families](https://example.org/base/families/index.md): One line.",
    "- [1.1 Title of models/clip](https://example.org/base/models/clip/index.md): One line.",
    "- [References](https://example.org/base/references/index.md)",
  ]);
  expect(text).toContain("\n- [All scores](https://example.org/base/scores.json)\n");
  expect(text.split("## Optional\n\n")[1]).toBe(
    "- [Home page](https://example.org/base/index.md)\n- [Figures](https://example.org/base/figures/index.md)\n",
  );
});

test("a sitemap escapes addresses and gives dates where they are known", () => {
  const text = sitemap([
    { url: "https://example.org/?a&b", changed: new Date("2026-01-02T23:00:00Z") },
    { url: "https://example.org/x/" },
  ]);
  expect(text).toContain("<url><loc>https://example.org/?a&amp;b</loc><lastmod>2026-01-02</lastmod></url>");
  expect(text).toContain("<url><loc>https://example.org/x/</loc></url>");
});

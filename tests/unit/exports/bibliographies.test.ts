import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../../scripts/project.ts";
import { bibliography } from "../../../src/exports/bibliography.ts";
import { citationFile } from "../../../src/exports/cff.ts";
import { cslJson } from "../../../src/exports/csl.ts";
import { ris } from "../../../src/exports/ris.ts";
import { surveySchema } from "../../../src/schemas/survey.ts";
import { book } from "./book.ts";

test("a work in RIS has a tag for each of its parts, and one that has only a title has that", () => {
  const lines = [
    "TY  - CPAPER",
    "ID  - radford2021clip",
    "AU  - Radford, Alec",
    "AU  - van den Oord, Aäron",
    "AU  - OpenAI",
    "TI  - Learning Transferable; Visual Models",
    "PY  - 2021",
    "T2  - ICML",
    "VL  - 139",
    "IS  - 2",
    "SP  - 8748",
    "EP  - 8763",
    "DO  - 10.1000/x",
    "AN  - arXiv:2103.00020",
    "UR  - https://doi.org/10.1000/x",
    "ER  - ",
    "",
    "TY  - JOUR",
    "ID  - bare",
    "TI  - bare",
    "ER  - ",
    "",
  ];
  expect(ris(book().references)).toBe(lines.join("\r\n"));
});

test("the same works in CSL-JSON", () => {
  expect(JSON.parse(cslJson(book().references))).toEqual([
    {
      id: "radford2021clip",
      type: "paper-conference",
      title: "Learning Transferable; Visual Models",
      author: [{ family: "Radford", given: "Alec" }, { family: "van den Oord", given: "Aäron" }, { literal: "OpenAI" }],
      issued: { "date-parts": [[2021]] },
      "container-title": "ICML",
      volume: "139",
      issue: "2",
      page: "8748-8763",
      DOI: "10.1000/x",
      number: "arXiv:2103.00020",
      URL: "https://doi.org/10.1000/x",
    },
    { id: "bare", type: "article-journal", title: "bare" },
  ]);
});

test("the others of a large team are no author in CSL-JSON", () => {
  const [first] = book().references.map((work) => ({
    ...work,
    authors: [{ literal: "OpenAI" }, { literal: "others" }],
  }));
  expect(JSON.parse(cslJson(first ? [first] : []))[0].author).toEqual([{ literal: "OpenAI" }]);
});

test("a list of works is answered in each format by its ending, and in no other", async () => {
  const [first] = book().references;
  const works = first ? [first] : [];
  expect(await bibliography("bib", works).text()).toBe(`${first?.bibtex.trim()}\n`);
  expect(await bibliography("ris", works).text()).toBe(ris(works));
  expect(await bibliography("json", works).text()).toBe(cslJson(works));
  expect(() => bibliography("txt", works)).toThrow("There is no format of bibliographies that ends in .txt.");
});

test("a person is told from a body in CITATION.cff, and dates are strings", () => {
  const text = citationFile(
    { ...book().survey, authors: ["Somebody", "Doe, Jane"], repository: "https://example.org/code" },
    "https://example.org/",
  );
  expect(text).toContain('date-released: "2026-01-01"');
  expect(parse(text)).toEqual({
    "cff-version": "1.2.0",
    message: "If you use this survey, please cite it as below.",
    type: "dataset",
    title: "A survey",
    abstract: "About.",
    authors: [{ name: "Somebody" }, { "family-names": "Doe", "given-names": "Jane" }],
    "date-released": "2026-01-01",
    url: "https://example.org/",
    "repository-code": "https://example.org/code",
    license: "CC-BY-4.0",
    "preferred-citation": {
      type: "report",
      title: "A survey",
      authors: [{ name: "Somebody" }, { "family-names": "Doe", "given-names": "Jane" }],
      year: 2026,
      month: 1,
      url: "https://example.org/",
    },
  });
});

test("the repository's CITATION.cff says what content/survey.yaml says", () => {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const survey = surveySchema.parse(parse(read("content/survey.yaml")));
  expect(read("CITATION.cff")).toBe(citationFile(survey));
});

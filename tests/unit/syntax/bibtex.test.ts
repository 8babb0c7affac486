import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBibtex } from "../../../src/syntax/bibtex.ts";

const read = (source: string) => readBibtex(source, "content/references.bib");

describe("an entry", () => {
  const clip = [
    "@inproceedings{radford2021clip,",
    "  title = {Learning {FLAVA} with M{\\'e}thode \\& $x^2$},",
    "  author = {Radford, Alec and {OpenAI} and M{\\\"u}ller, J{\\'o}hn and van Dyk, Ann and others},",
    "  year = {2021}, booktitle = {Proceedings of {ICML}}, volume = {139}, pages = {8748--8763},",
    "  eprint = {2103.00020}, archivePrefix = {arXiv}, doi = {10.1/x}, url = {https://e.org}",
    "}",
  ].join("\n");

  it("is what a reference list prints, with its place and its text", () => {
    expect(read(`% remark\n\n${clip}\n`)).toEqual({
      entries: [
        {
          key: "radford2021clip",
          type: "paper-conference",
          title: "Learning FLAVA with Méthode & x²",
          authors: [
            { family: "Radford", given: "Alec" },
            { literal: "OpenAI" },
            { family: "Müller", given: "Jóhn" },
            { family: "van Dyk", given: "Ann" },
            { literal: "others" },
          ],
          year: 2021,
          container: "Proceedings of ICML",
          volume: "139",
          pages: "8748–8763",
          doi: "10.1/x",
          arxiv: "2103.00020",
          url: "https://e.org",
          bibtex: clip,
          at: { line: 3, column: 1 },
        },
      ],
      problems: [],
    });
  });

  it("has the apostrophes and quotation marks that LaTeX prints", () => {
    expect(read("@misc{a, title = {The Model's ``Eye''---Seen}}").entries).toMatchObject([
      { title: "The Model’s “Eye”—Seen" },
    ]);
  });

  it("may use strings of the file", () => {
    expect(read('@string{icml = "ICML"}\n@misc{a, title = {A}, publisher = icml}').entries).toMatchObject([
      { container: "ICML", at: { line: 2, column: 1 } },
    ]);
  });

  it("may stand in a file with CRLF and a byte order mark", () => {
    expect(read("\uFEFF@misc{a,\r\n  title = {A}\r\n}\r\n@misc{b,\r\n  title = {B}\r\n}").entries).toMatchObject([
      { title: "A", at: { line: 1, column: 1 } },
      { title: "B", at: { line: 4, column: 1 } },
    ]);
  });
});

describe("an entry that cannot be read is a problem, and the others are read", () => {
  it.each([
    ["@misc{b,\n  title = {B\n", '2:1 The entry "b" does not end.'],
    ["@misc{b\n  title = {B}\n}", '3:3 The entry "b" cannot be read: expected a comma, found a name.'],
    ["@misc{b,\n  title = {B} year = {2021}\n}", '3:15 The entry "b" cannot be read: expected }, found a name.'],
    ["@misc{a,\n  title = {B}\n}", '2:1 There are two entries "a".'],
    ["@misc{, title = {B}}", "2:1 An entry of type misc has no key."],
  ])("%j", (bad, expected) => {
    const { entries, problems } = read(`@misc{a, title = {A}}\n${bad}\n\n@misc{c, title = {C}}`);
    expect(entries.map(({ key }) => key)).toEqual(["a", "c"]);
    expect(problems.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)).toEqual([expected]);
  });

  it("with its hint", () => {
    expect(read("@misc{b,\n  title = {B\n").problems).toEqual([
      {
        file: "content/references.bib",
        at: { line: 1, column: 1 },
        rule: "bibliography-parses",
        severity: "error",
        message: 'The entry "b" does not end.',
        hint: "A closing brace is missing; each { needs its }.",
      },
    ]);
  });
});

it("the survey's own bibliography is read without a problem", () => {
  const { entries, problems } = read(readFileSync("content/references.bib", "utf8"));
  expect(problems).toEqual([]);
  expect(entries.every(({ title, authors, year }) => title !== "" && authors.length > 0 && year !== undefined)).toBe(
    true,
  );
});

import { expect, it } from "vitest";
import { unsupported } from "../../../scripts/facts/passages.ts";
import { notationProcessor } from "../../../src/syntax/index.ts";

const processor = notationProcessor();
const found = (source: string, names: string[] = []) =>
  unsupported(source, "content/x.mdx", names, processor).map(({ line, text }) => `${line}: ${text}`);

it("finds a number in a paragraph without a citation", () => {
  expect(found("Trained on 400 million pairs.\n\nTrained on 400 million pairs [@radford2021clip].")).toEqual([
    "1: Trained on 400 million pairs.",
  ]);
});

it("takes a digit in a name, a formula, code or a reference for no claim", () => {
  expect(found("ViT-L/14 and 4-bit weights; $N=3$, `x[0]`, @fig-2, and Idefics 3.", ["Idefics 3"])).toEqual([]);
});

it("accepts a cell whose row, column or caption has a source", () => {
  const table = (head: string, cell: string, caption: string) =>
    `<Table id="x" caption="${caption}">\n\n| Model | ${head} |\n|---|---|\n| A | 7 ${cell} |\n| B | 8 |\n\n</Table>`;
  expect(found(table("Score", "", "Scores."))).toEqual(["5: 7", "6: 8"]);
  expect(found(table("Score", "[@a2020]", "Scores."))).toEqual(["6: 8"]);
  expect(found(table("Score [@a2020]", "", "Scores."))).toEqual([]);
  expect(found(table("Score", "", "Scores [@a2020]."))).toEqual([]);
});

it("asks for the source of a bare score, but not of one that brings it along", () => {
  expect(found('It has <Score id="x" />.\n\nIt has <Score id="x" bare />.')).toEqual(["3: It has 0."]);
});

it("says where a passage stands", () => {
  const source = "---\ntitle: X\n---\n\n## Data\n\nIt has 3,000 pages.";
  expect(unsupported(source, "content/x.mdx", [], processor)).toEqual([
    { file: "content/x.mdx", line: 7, under: "Data", text: "It has 3,000 pages." },
  ]);
});

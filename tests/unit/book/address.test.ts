import { expect, test } from "vitest";
import { isGenerated, workPath } from "../../../src/book/address.ts";

test("the files of a work are named by its key, whatever the key holds", () => {
  expect(workPath("radford2021clip")).toBe("/references/radford2021clip");
  expect(workPath("a:b/c")).toBe("/references/a_3Ab_2Fc");
});

test("no page can take the address of a work's files, or of the works that a page cites", () => {
  const taken = ["/references/notes/", "/models/clip/references.bib/", "/clip/card.png/", "/llms.txt/"];
  expect(taken.filter((path) => !isGenerated(path))).toEqual([]);
  expect(isGenerated("/models/references/")).toBe(false);
});

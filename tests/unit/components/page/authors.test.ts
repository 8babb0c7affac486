import { describe, expect, it } from "vitest";
import { narrativeNames } from "../../../../src/components/content/names.ts";
import { listedNames } from "../../../../src/components/page/authors.ts";
import type { Work } from "../../../../src/schemas/work.ts";

const clip = { family: "Radford", given: "Alec" };
const kim = { family: "Kim", given: "Jong Wook" };
const rest = { literal: "others" };

function work(...authors: Work["authors"]): Work {
  return { key: "k", type: "paper-conference", title: "T", authors, bibtex: "", at: { line: 1, column: 1 } };
}

describe("the end of an entry that goes on with BibTeX's “and others”", () => {
  it("is no name, in full or short", () => {
    expect(listedNames(work(clip, kim, rest), 10, 3)).toEqual({ names: "Radford, A., Kim, J. W.", more: true });
    expect(narrativeNames(work(clip, rest))).toBe("Radford et\u00a0al.");
    expect(narrativeNames(work(clip, kim, rest))).toBe("Radford et\u00a0al.");
  });

  it("is not taken for it where the names are all there", () => {
    expect(listedNames(work(clip, kim), 2, 1)).toEqual({ names: "Radford, A., Kim, J. W.", more: false });
    expect(narrativeNames(work(clip, kim))).toBe("Radford and Kim");
    expect(narrativeNames(work({ literal: "OpenAI" }))).toBe("OpenAI");
  });
});

it("names the first of a list that is longer than it may be", () => {
  expect(listedNames(work(clip, kim, clip), 2, 1)).toEqual({ names: "Radford, A.", more: true });
});

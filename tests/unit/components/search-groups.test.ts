import fc from "fast-check";
import { expect, test } from "vitest";
import { grouped, pieces } from "../../../src/components/page/search-groups.ts";

const of = (kind: string | undefined, title: string) => ({ meta: { title, ...(kind && { kind }) } });

test("results stand by kind, in the order of the index, at most five of a kind", () => {
  const references = ["A", "B", "C", "D", "E", "F"].map((title) => of("Reference", title));
  const groups = grouped([...references, of("Model", "Llip"), of(undefined, "Home"), of("Section", "Data")], "x");
  expect(groups.map(({ name, found }) => `${name}: ${found.map(({ meta }) => meta.title).join("")}`)).toEqual([
    "Sections: Data",
    "Models: Llip",
    "References: ABCDE",
    "Pages: Home",
  ]);
});

test("what is called as the reader has typed comes first", () => {
  const groups = grouped([of("Section", "Data"), of("Term", "nce"), of("Term", "InfoNCE")], " infonce ");
  expect(groups.map(({ found }) => found.map(({ meta }) => meta.title))).toEqual([["InfoNCE", "nce"], ["Data"]]);
});

test("a typed word is a hit where it begins a word, whatever signs it holds", () => {
  expect(pieces("The softmax (soft)", "SOFT the")).toEqual([
    { text: "The", isHit: true },
    { text: " ", isHit: false },
    { text: "soft", isHit: true },
    { text: "max (", isHit: false },
    { text: "soft", isHit: true },
    { text: ")", isHit: false },
  ]);
  expect(pieces("M-RoPE", "rope a+b")[1]).toEqual({ text: "RoPE", isHit: true });
  expect(pieces("C++", "c++ [")).toEqual([{ text: "C++", isHit: true }]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, words) => {
      expect(
        pieces(title, words)
          .map(({ text }) => text)
          .join(""),
      ).toBe(title);
    }),
  );
});

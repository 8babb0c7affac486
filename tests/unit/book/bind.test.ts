import { describe, expect, it } from "vitest";
import { bindBook } from "../../../src/book/bind.ts";
import { at, cite, entry, manuscript, page, work } from "./manuscript.ts";

const float = (of: "table" | "equation" | "listing", label: string) =>
  ({ kind: "float", of, label, title: label, at }) as const;
const place = (id: string) => ({ kind: "figure", id, at }) as const;

describe("bindBook", () => {
  it("numbers each kind through the whole survey, in the outline's order", () => {
    const pages = [
      page("models/b", [place("second"), float("equation", "eq-b"), float("table", "tbl-b")]),
      page("sections/a", [float("equation", "eq-a"), place("first"), float("listing", "lst-a")]),
    ];
    const figures = [page("figures/first"), page("figures/second")];
    const outline = [entry("sections/a", [entry("models/b")])];
    const { targets, problems } = bindBook(manuscript({ pages, figures, outline }));
    expect(problems).toEqual([]);
    expect(Object.values(targets).map(({ label, text }) => [label, text])).toEqual([
      ["sec-a", "Section 1"],
      ["eq-a", "Equation 1"],
      ["fig-first", "Figure 1"],
      ["lst-a", "Listing 1"],
      ["sec-b", "Section 1.1"],
      ["fig-second", "Figure 2"],
      ["eq-b", "Equation 2"],
      ["tbl-b", "Table 1"],
    ]);
    expect(targets["fig-second"]?.path).toBe("/models/b/#fig-second");
  });

  it("gives an unnumbered chapter no number and consumes none", () => {
    const pages = ["preface", "one", "two"].map((name) => page(`sections/${name}`));
    const outline = [entry("sections/preface", [], false), entry("sections/one", [entry("sections/two")])];
    const book = bindBook(manuscript({ pages, outline }));
    expect(book.pages.map(({ id, number }) => [id, number])).toEqual([
      ["sections/preface", undefined],
      ["sections/one", "1"],
      ["sections/two", "1.1"],
    ]);
    expect(book.targets["sec-preface"]?.text).toBe("Title of sections/preface");
  });

  it("points at a heading by its page's number and its words", () => {
    const heading = { kind: "heading", label: "sec-a-idea", depth: 2, text: "Idea", html: "Idea", at } as const;
    const { targets } = bindBook(manuscript({ pages: [page("sections/a", [heading])] }));
    expect(targets["sec-a-idea"]).toEqual({
      label: "sec-a-idea",
      kind: "section",
      text: "Section 1, Idea",
      title: "Idea",
      page: "sections/a",
      path: "/a/#sec-a-idea",
    });
  });

  it("orders references by first citation, a figure's caption included, and collects back-links", () => {
    const figure = page("figures/map", [cite("two")]);
    const pages = [page("sections/a", [cite("three"), place("map")]), page("sections/b", [cite("two", "one")])];
    const works = ["one", "two", "three"].map((key) => work(key));
    const book = bindBook(manuscript({ pages, figures: [figure], works }));
    expect(book.references.map(({ key, number }) => [number, key])).toEqual([
      [1, "three"],
      [2, "two"],
      [3, "one"],
    ]);
    expect(book.references[1]?.citedBy).toEqual([
      { page: "sections/a", path: "/a/#cite-two" },
      { page: "sections/b", path: "/b/#cite-two-one" },
    ]);
    expect(book.pages.map(({ cited }) => cited)).toEqual([
      ["three", "two"],
      ["two", "one"],
    ]);
  });

  it("links each page with its neighbours in reading order", () => {
    const pages = ["a", "b", "c"].map((name) => page(`sections/${name}`));
    const outline = [entry("sections/c", [entry("sections/a")]), entry("sections/b")];
    const book = bindBook(manuscript({ pages, outline }));
    expect(book.pages.map(({ previous, id, next, ancestors }) => [previous, id, next, ancestors])).toEqual([
      [undefined, "sections/c", "sections/a", []],
      ["sections/c", "sections/a", "sections/b", ["sections/c"]],
      ["sections/a", "sections/b", undefined, []],
    ]);
  });

  it("says that a page is set by KaTeX when only a figure on it is", () => {
    const figure = page("figures/map");
    figure.facts.math = true;
    const book = bindBook(manuscript({ pages: [page("sections/a", [place("map")])], figures: [figure] }));
    expect(book.pages[0]?.math).toBe(true);
  });

  it("says of which pages drawings are a part", () => {
    const at = { line: 1, column: 1 };
    const pages = [
      page("sections/a", [place("map")]),
      page("sections/b", [{ kind: "mechanism", name: "clip", at }]),
      page("sections/c"),
    ];
    const book = bindBook(manuscript({ pages, figures: [page("figures/map")] }));
    expect(book.pages.map(({ drawing }) => drawing)).toEqual([true, true, false]);
  });

  it("binds the same book twice from one manuscript", () => {
    const source = manuscript({
      pages: [page("sections/a", [cite("one"), float("table", "tbl-a")])],
      works: [work("one")],
    });
    expect(bindBook(source)).toEqual(bindBook(source));
  });
});

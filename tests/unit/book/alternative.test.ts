import { describe, expect, it } from "vitest";
import { scoresToldIn, withScores } from "../../../src/book/alternative.ts";
import { bindBook } from "../../../src/book/bind.ts";
import { at, manuscript, page } from "./manuscript.ts";

const score = { id: "small", system: "s", benchmark: "b", value: 7, printed: "7.0", source: "one" };
const scoreboard = { benchmarks: [], systems: [], scores: [score], places: {} };
const alt = 'The bar is at <Score id="small" bare />, the other at <Score id="large" />.';

describe("scores in the alternative of a figure", () => {
  it("stand there as numbers", () => {
    expect(scoresToldIn(alt)).toEqual(["small", "large"]);
    expect(withScores(alt, scoreboard)).toBe("The bar is at 7.0, the other at large.");
  });

  it("leave everything else as it is", () => {
    const plain = "[CLS] has 3 < 4 tokens, <img alt=> too.";
    expect(withScores(plain, scoreboard)).toBe(plain);
  });

  it("must be there", () => {
    const figure = { ...page("figures/bars", [], { alt }), places: { alt: { line: 4, column: 6 } } };
    const pages = [page("sections/a", [{ kind: "figure", id: "bars", at }])];
    const { figures, problems } = bindBook(manuscript({ pages, figures: [figure], scoreboard }));
    expect(figures.map((each) => each.alt)).toEqual(["The bar is at 7.0, the other at large."]);
    expect(problems.map(({ file, at: place, rule }) => [file, place, rule])).toContainEqual([
      "content/figures/bars.mdx",
      { line: 4, column: 6 },
      "score-exists",
    ]);
  });
});

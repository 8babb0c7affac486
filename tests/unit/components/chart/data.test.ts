import { describe, expect, it } from "vitest";
import type { Book } from "../../../../src/book/model.ts";
import { spanOf, yearOf } from "../../../../src/components/chart/dates.ts";
import { dotRows } from "../../../../src/components/chart/dots.ts";
import { linesOf } from "../../../../src/components/chart/lines.ts";
import { tokenPoints } from "../../../../src/components/chart/tokens.ts";

const score = (
  id: string,
  system: string,
  value: number,
  more: Partial<Book["scoreboard"]["scores"][number]> = {},
) => ({
  id,
  system,
  benchmark: "docvqa",
  value,
  printed: value.toFixed(1),
  source: "one",
  ...more,
});

const board: Book["scoreboard"] = {
  benchmarks: [{ id: "docvqa", name: "DocVQA", measure: "ANLS", better: "higher" }],
  systems: [
    { id: "a", name: "A", model: "a" },
    { id: "b", name: "B" },
    { id: "c", name: "C" },
  ],
  scores: [
    score("a-320", "a", 74, { setting: "320 tokens", visualTokens: { value: 320, source: "one" } }),
    score("a-64", "a", 67.3, { setting: "64 tokens", visualTokens: { value: 64, source: "one" } }),
    score("b-more", "b", 91, { setting: "more" }),
    score("b", "b", 90, { visualTokens: { value: 640, source: "one" } }),
  ],
  places: {},
};

describe("dotRows", () => {
  it("takes the score without a setting, else the first setting that is found, else none", () => {
    const rows = dotRows(board, "docvqa", ["c", "b", "a"], ["unknown", "64 tokens", "320 tokens"]);
    expect(rows.map(({ name, printed }) => [name, printed])).toEqual([
      ["C", undefined],
      ["B", "90.0"],
      ["A", "67.3"],
    ]);
  });
});

describe("tokenPoints", () => {
  it("takes the scores whose tokens are known, a system's by their number", () => {
    const points = tokenPoints(board, "docvqa", ["b", "a"]);
    expect(points.map(({ system, tokens, value }) => [system, tokens, value])).toEqual([
      ["b", 640, 90],
      ["a", 64, 67.3],
      ["a", 320, 74],
    ]);
  });
});

describe("dates", () => {
  it.each([
    ["January 2021", 2021 + 0.5 / 12],
    ["4 May 2022", 2022 + 4.5 / 12],
    ["2023", undefined],
    ["soon", undefined],
  ])("the middle of %s", (date, year) => expect(yearOf(date)).toBe(year));

  it("a year alone is a span", () => {
    expect(spanOf("2023")).toEqual([2023, 2024]);
    expect(spanOf("May 2023")).toBeUndefined();
  });
});

describe("linesOf", () => {
  const data = (dates: string[], builtOn: { model: string; part: string }[] = []) => ({
    name: dates.join(),
    versions: dates.map((date) => ({ date })),
    facts: { year: { value: 2022 } },
    builtOn,
  });
  const lines = linesOf([
    { slug: "root", data: data(["January 2021", "2021"]) },
    { slug: "heir", data: data(["2023", "April 2024"], [{ model: "root", part: "loss" }]) },
    { slug: "other", data: data(["soon"], [{ model: "heir", part: "data" }]) },
  ]);

  it("a year alone counts only for the first version; without any date, the year of the model does", () => {
    expect(lines.map(({ span }) => span)).toEqual([undefined, [2023, 2024], [2022, 2023]]);
    expect(lines.map(({ dots }) => dots.length)).toEqual([1, 1, 0]);
  });

  it("tells what is taken from the first model only", () => {
    expect(lines.map(({ taken }) => taken)).toEqual([undefined, "loss", undefined]);
  });
});

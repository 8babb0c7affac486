import { describe, expect, it } from "vitest";
import { citationsOf, resultsTable } from "../../../../src/book/results/table.ts";
import type { Scoreboard } from "../../../../src/prose/manuscript-model.ts";

type Entry = [system: string, benchmark: string, printed: string, more?: object];

function board(entries: Entry[]): Scoreboard {
  const benchmark = (id: string, more = {}) => ({
    id,
    name: id.toUpperCase(),
    measure: "accuracy",
    better: "higher" as const,
    ...more,
  });
  return {
    benchmarks: [
      benchmark("a", { unit: "%" as const, source: "a2020", split: "test" }),
      benchmark("b"),
      benchmark("c", { better: "lower" }),
    ],
    systems: [
      { id: "one", name: "One", model: "one" },
      { id: "two", name: "Two" },
    ],
    scores: entries.map(([system, name, printed, more], index) => ({
      id: String(index),
      system,
      benchmark: name,
      value: Number(printed),
      printed,
      source: "x2020",
      ...more,
    })),
    places: {},
  };
}

const all = { systems: ["one", "two"], benchmarks: [] };
const cells = (selection: Parameters<typeof resultsTable>[0], scoreboard: Scoreboard) =>
  resultsTable(selection, "cite-x", scoreboard).rows.map(({ heading, cells: row }) => [
    heading.text,
    ...row.map((values) => values.map(({ text }) => text).join(" / ")),
  ]);

describe("a table of results", () => {
  it("has benchmarks as rows, and systems where they are more", () => {
    const scores = board([
      ["one", "a", "1.0"],
      ["one", "b", "2"],
      ["two", "a", "3"],
    ]);
    expect(cells(all, scores)).toEqual([
      ["A", "1.0", "3"],
      ["B", "2", ""],
    ]);
    expect(cells({ systems: ["two", "one"], benchmarks: ["a"] }, scores)).toEqual([
      ["Two", "3"],
      ["One", "1.0"],
    ]);
  });

  it("takes the versions of a model, and what they are measured on", () => {
    const scores = board([
      ["one", "b", "2"],
      ["two", "a", "3"],
      ["two", "b", "4"],
    ]);
    expect(cells({ model: "one", systems: ["two"], benchmarks: [] }, scores)).toEqual([
      ["One", "2"],
      ["Two", "4"],
    ]);
  });

  it("keeps apart what was measured in different ways", () => {
    const scores = board([
      ["one", "a", "1", { setting: "zero-shot" }],
      ["one", "a", "2", { setting: "fine-tuned" }],
      ["two", "a", "3", { setting: "zero-shot" }],
    ]);
    const { rows, setting } = resultsTable(all, "cite-x", scores);
    expect(rows.map(({ heading }) => heading.details)).toEqual([
      ["test", "accuracy\u00a0(%)", "zero-shot"],
      ["test", "accuracy\u00a0(%)", "fine-tuned"],
    ]);
    expect(setting).toBeUndefined();
  });

  it("has a column for each way in which one system alone was measured", () => {
    const scores = board([
      ["one", "a", "1", { setting: "zero-shot" }],
      ["one", "a", "2", { setting: "fine-tuned" }],
      ["one", "a", "3", { setting: "fine-tuned", split: "dev" }],
      ["one", "b", "4", { setting: "fine-tuned" }],
    ]);
    const selection = { systems: ["one"], benchmarks: [] };
    expect(cells(selection, scores)).toEqual([
      ["A", "1", "2"],
      ["A", "", "3"],
      ["B", "", "4"],
    ]);
    const { columns, rows } = resultsTable(selection, "cite-x", scores);
    expect(columns.map(({ text }) => text)).toEqual(["zero-shot", "fine-tuned"]);
    expect(rows.map(({ heading }) => heading.details)).toEqual([
      ["test", "accuracy\u00a0(%)"],
      ["dev", "accuracy\u00a0(%)"],
      ["accuracy"],
    ]);
  });

  it("has a column for each way in which many systems were measured on one benchmark, and names it once", () => {
    const scores = board([
      ["one", "a", "1", { setting: "alone" }],
      ["one", "a", "2", { setting: "helped" }],
      ["two", "a", "3", { setting: "helped" }],
    ]);
    scores.systems.push({ id: "three", name: "Three" });
    const table = resultsTable({ systems: ["one", "two", "three"], benchmarks: ["a"] }, "cite-x", scores);
    expect(table.columns).toEqual([
      { text: "alone", details: [] },
      { text: "helped", details: [] },
    ]);
    expect(table.benchmark).toMatchObject({ text: "A", details: ["test", "accuracy\u00a0(%)"] });
    expect(citationsOf(table).map(({ items }) => items.map(({ key }) => key))).toEqual([["a2020"], ["x2020"]]);
  });

  it("says a shared source and setting once, under the table", () => {
    const scores = board([
      ["one", "a", "1", { setting: "zero-shot" }],
      ["one", "b", "2", { setting: "zero-shot" }],
    ]);
    const table = resultsTable({ systems: ["one"], benchmarks: [] }, "cite-x", scores);
    expect(table.setting).toBe("zero-shot");
    expect(table.cited?.items).toEqual([{ key: "x2020" }]);
    expect(citationsOf(table).map(({ items }) => items.map(({ key }) => key))).toEqual([["a2020"], ["x2020"]]);
  });

  it("cites where sources differ", () => {
    const scores = board([
      ["one", "a", "1"],
      ["two", "a", "2", { source: "y2020", locator: "tab. 3" }],
      ["one", "b", "3", { source: "z2020" }],
      ["two", "b", "4", { source: "y2020", locator: "tab. 3" }],
    ]);
    const { rows, cited, hasSources } = resultsTable(all, "cite-x", scores);
    expect([cited, hasSources]).toEqual([undefined, false]);
    expect(rows[0]?.cells[0]?.[0]?.cited?.items).toEqual([{ key: "x2020" }]);
  });

  it("cites the source of most scores of a column at its head, and at a score only what differs", () => {
    const scores = board([
      ["one", "a", "1"],
      ["one", "b", "2", { source: "z2020" }],
      ["one", "c", "3"],
      ["two", "a", "4", { source: "y2020" }],
      ["two", "b", "5", { source: "z2020", locator: "tab. 3" }],
    ]);
    const { rows, columns } = resultsTable(all, "cite-x", scores);
    const keys = (cited: { items: { key: string }[] } | undefined) => cited?.items.map(({ key }) => key);
    expect(columns.map(({ cited }) => keys(cited))).toEqual([["x2020"], undefined]);
    expect(rows.map((row) => row.cells.map(([value]) => keys(value?.cited)))).toEqual([
      [undefined, ["y2020"]],
      [["z2020"], ["z2020"]],
      [undefined, undefined],
    ]);
  });

  it("numbers remarks, the same remark once", () => {
    const remark = "With a prompt.";
    const scores = board([
      ["one", "a", "1", { remark }],
      ["one", "b", "2", { remark: "Other." }],
      ["two", "b", "3", { remark }],
    ]);
    const { rows, remarks } = resultsTable(all, "cite-x", scores);
    expect(remarks).toEqual([remark, "Other."]);
    expect(rows.flatMap((row) => row.cells.flat().map((value) => value.remark))).toEqual([1, 2, 1]);
  });
});

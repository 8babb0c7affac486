import { expect, it } from "vitest";
import type { Book } from "../../../../src/book/model.ts";
import { scoresCsv, scoresJson } from "../../../../src/components/scores/files.ts";

const scoreboard: Book["scoreboard"] = {
  benchmarks: [
    { id: "docvqa", name: "DocVQA", measure: "ANLS", unit: "%", better: "higher", split: "test" },
    { id: "mme", name: "MME", measure: "points", better: "higher" },
  ],
  systems: [{ id: "a", name: "A", model: "a" }],
  scores: [
    {
      id: "a-docvqa",
      system: "a",
      benchmark: "docvqa",
      value: 88,
      printed: "88.0",
      source: ["one", "two"],
      visualTokens: { value: 640, source: "one" },
    },
    { id: "a-mme", system: "a", benchmark: "mme", value: 2326.8, printed: "2,326.8", source: "one", remark: "Sum." },
  ],
  places: {},
};

it("CSV holds a line for each score, with the digits of its source and no commas in numbers", () => {
  expect(scoresCsv(scoreboard).split("\r\n").slice(1)).toEqual([
    "a-docvqa,A,a,DocVQA,test,ANLS,%,higher,,88.0,one; two,,640,one,",
    "a-mme,A,a,MME,,points,,higher,,2326.8,one,,,,Sum.",
    "",
  ]);
});

it("JSON holds the three maps, sources always as a list, and no places", () => {
  const survey = { title: "T", date: "2026-01-01", licence: { code: "MIT", text: "CC-BY-4.0" } };
  const data = JSON.parse(scoresJson({ survey, scoreboard } as unknown as Book));
  expect(Object.keys(data)).toEqual(["survey", "benchmarks", "systems", "scores"]);
  expect(data.scores[1]).toEqual({
    id: "a-mme",
    system: "a",
    benchmark: "mme",
    value: 2326.8,
    source: ["one"],
    remark: "Sum.",
  });
});

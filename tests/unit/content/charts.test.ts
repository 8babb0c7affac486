import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { compileBenchmarks } from "../../../src/prose/benchmarks.ts";
import { readFrontMatter } from "../../../src/syntax/front-matter.ts";

/*
 * The alternative of a chart tells scores in words. The build draws the chart from the data; the words are checked here.
 */
const { scoreboard } = compileBenchmarks(await readFile("content/benchmarks.yaml", "utf8"), "benchmarks.yaml");
const printed = new Set(
  scoreboard.scores.flatMap((score) => [score.printed, score.visualTokens?.value.toLocaleString("en")]),
);

it.each(["scores-by-model", "tokens-docvqa"])("the numbers that %s tells are scores of the survey", async (id) => {
  const source = await readFile(`content/figures/${id}.mdx`, "utf8");
  const { alt } = readFrontMatter(source, id).yaml.value as { alt: string };
  const numbers = alt.match(/\d[\d,]+\.\d+|\b\d+,\d{3}\b/g) ?? [];
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers.filter((number) => !printed.has(number))).toEqual([]);
});

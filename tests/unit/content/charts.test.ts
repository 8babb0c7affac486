import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { scoresToldIn, withScores } from "../../../src/book/alternative.ts";
import { compileBenchmarks } from "../../../src/prose/benchmarks.ts";
import { readFrontMatter } from "../../../src/syntax/front-matter.ts";

/*
 * The alternative of a chart tells in words what the build draws from the data. Its scores come from the data as well;
 * the counts of visual tokens are typed, and checked here.
 */
const { scoreboard } = compileBenchmarks(await readFile("content/benchmarks.yaml", "utf8"), "benchmarks.yaml");
const printed = new Set(
  scoreboard.scores.flatMap((score) => [score.printed, score.visualTokens?.value.toLocaleString("en")]),
);

async function alternative(id: string): Promise<string> {
  const source = await readFile(`content/figures/${id}.mdx`, "utf8");
  return (readFrontMatter(source, id).yaml.value as { alt: string }).alt;
}

it.each(["scores-by-model", "tokens-docvqa"])("the numbers that %s tells are scores of the survey", async (id) => {
  const numbers = withScores(await alternative(id), scoreboard).match(/\d[\d,]+\.\d+|\b\d+,\d{3}\b/g) ?? [];
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers.filter((number) => !printed.has(number))).toEqual([]);
});

it.each(["scores-by-model", "tokens-docvqa", "evaluation-methods"])("%s types no score", async (id) => {
  const text = await alternative(id);
  expect(scoresToldIn(text).length).toBeGreaterThan(4);
  expect(text.match(/\d\d\.\d/g)).toBeNull();
});

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { sequenceOf, spansOfPairs, tokensOf } from "../../../src/components/computed/position-ids.ts";
import { shownCandidates, stagesOfSquares, tilingWords } from "../../../src/components/computed/tilings.ts";

/** What is said of a figure to those who do not see it; its drawing takes the same numbers from the algorithm. */
async function alternative(id: string): Promise<string> {
  const source = await readFile(`content/figures/${id}.mdx`, "utf8");
  return (/^alt: >-\n((?: {2}.*\n)+)/mu.exec(source)?.[1] ?? "").replaceAll(/\s+/gu, " ");
}

const list = (all: (number | string)[]) => `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
const printed = (n = 0) => n.toLocaleString("en");

test("the alternative of InternVL's tiling says what is drawn", async () => {
  const words = await alternative("internvl-tiling");
  const image = [800, 1300] as const;
  const shown = shownCandidates({ image }, [
    [1, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  expect(words).toContain(`${list(shown.map(({ columns, rows }) => `${columns} by ${rows}`))} differ from it by `);
  expect(words).toContain(`differ from it by ${list(shown.map(({ distance }) => distance.toFixed(3)))}.`);
  expect(words).toContain(`is resized to ${String(tilingWords({ image })["resized"]).replace("×", " by ")}`);
  const [first, second, third] = stagesOfSquares();
  expect(words).toContain(
    `a side of up to ${first?.to} pixels gets the first and ${first?.tokens} tokens, up to ${second?.to} the second and ${printed(second?.tokens)}, and from ${third?.from} on the third and ${printed(third?.tokens)}.`,
  );
  const grown = (most: number) => tilingWords({ image, most });
  const [few, many] = [grown(12), grown(40)];
  const grid = ({ grid }: ReturnType<typeof grown>) => String(grid).replace(":", "by");
  expect(words).toContain(
    `800 by 1300 becomes ${grid(few)} tiles and ${printed(Number(few["tokens"]))} tokens, with up to 40 it becomes ${grid(many)} and ${printed(Number(many["tokens"]))};`,
  );
});

test("the alternative of M-RoPE says what is drawn", async () => {
  const words = await alternative("m-rope");
  const { before, steps, after } = sequenceOf({ before: 3, grid: [1, 2, 3], after: 4 });
  const seen = steps.flat();
  const axis = (n: 0 | 1 | 2) => seen.map((id) => id[n]).join(", ");
  expect(words).toContain(`have ${before.map(([t]) => t).join(", ")} in all rows;`);
  expect(words).toContain(`have time ${seen[0]?.[0]}, heights ${axis(1)} and widths ${axis(2)}; the words`);
  expect(words).toContain(`the words after it have ${after.map(([t]) => t).join(", ")}.`);
  const video = tokensOf(sequenceOf({ before: 1, grid: [3, 2, 2], after: 2 }));
  expect(words).toContain(
    `then words at ${video
      .slice(-2)
      .map(([t]) => t)
      .join(" and ")}.`,
  );
  for (const { name, first, last } of spansOfPairs())
    expect(words).toMatch(new RegExp(`${first} to ${last} (?:are turned )?by ${name}`, "u"));
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scoredGrids, sliceImage } from "../../../src/mechanisms/minicpm-v/algorithm.ts";
import type { Size } from "../../../src/mechanisms/size.ts";

const figure = readFileSync("content/figures/minicpm-v.mdx", "utf8");
const count = (value: number) => value.toLocaleString("en");
const size = ({ width, height }: Size) => `${width}×${height}`;

test("the drawing of MiniCPM-V prints what its algorithm gives for a full-HD image", () => {
  const image = { width: 1920, height: 1080 };
  const { wanted, source, sourcePatches, sliced, images, tokensPerImage, tokens } = sliceImage(image);
  const grids = scoredGrids(image);
  const scores = grids.map(({ columns, rows, score }) => ({
    grid: `${columns} × ${rows}`,
    score: score.toFixed(2).replace("-", "−"),
  }));
  const drawn = [...figure.matchAll(/text="(?:\*\*)?(\d × \d),(?:\*\*)? \$S\$ = (−\d\.\d\d)"/g)];
  expect(drawn.length).toBe(4);
  for (const [, grid, score] of drawn) expect(scores).toContainEqual({ grid, score });
  expect(figure).toContain(`**${scores[0]?.grid},** $S$ = ${scores[0]?.score}`);
  expect(scores.length).toBe(7);
  expect(figure).toContain("four of seven candidates are drawn");
  expect(figure).toContain(`so aim at ${wanted}, try 8 and 9 slices`);
  for (const printed of [
    `text="area: ${((1920 * 1080) / 448 ** 2).toFixed(1)} squares`,
    `text="${size(source)}"`,
    `["${sliced && size(sliced.slice)}", "each"]`,
    `text="${count(sourcePatches)}"`,
    `text="${count(sliced?.slicePatches ?? 0)}"`,
    `text="${images} × ${tokensPerImage} = **${tokens}** tokens"`,
  ])
    expect(figure).toContain(printed);

  const square = sliceImage({ width: 1344, height: 1344 });
  expect(figure).toContain(`"1,344 × 1,344 pixels:", "${square.images} × ${square.tokensPerImage} = ${square.tokens}"`);
});

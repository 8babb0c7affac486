import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { rules } from "../../../src/mechanisms/visual-tokens/rules.ts";

/** How the first cell of a row begins → rule. */
const ruleOf = new Map([
  ["LLaVA-1.5", "llava-1.5"],
  ["LLaVA-NeXT", "llava-next"],
  ["Idefics2", "idefics2-split"],
  ["Idefics3", "idefics3-4"],
  ["Idefics3 at its limit of 1,820", "idefics3-5"],
  ["InternVL 1.5", "internvl-12"],
  ["MiniCPM-V 2.6", "minicpm-2.6"],
  ["Qwen2-VL", "qwen2-vl"],
]);

function costOf(cell: string, width: number, height: number) {
  const [name = cell] = [...ruleOf.keys()].filter((each) => cell.startsWith(each)).sort((a, b) => b.length - a.length);
  const rule = rules.find(({ id }) => id === ruleOf.get(name));
  if (rule === undefined) throw new Error(`No rule for “${name}”`);
  return rule.cost({ width, height });
}

/** Rows of the table that a page has under this id, without its head. */
async function rowsOf(file: string, id: string): Promise<string[][]> {
  const page = (await readFile(file, "utf8")).replaceAll("\u{a0}", " ");
  const table = page.slice(page.indexOf(`<Table id="${id}"`));
  const lines = table.slice(0, table.indexOf("</Table>")).match(/^\|.*\|$/gm) ?? [];
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

const number = (count: number) => count.toLocaleString("en");

test("the table of visual tokens for three inputs is what the rules give", async () => {
  const rows = await rowsOf("content/sections/families/pretrained-backbones/index.mdx", "token-counts");
  expect(rows).toEqual(
    rows.map(([name = ""]) => [
      name,
      ...[
        [224, 224],
        [1920, 1080],
        [2550, 3300],
      ].map(([width = 0, height = 0]) => number(costOf(name, width, height).tokens)),
    ]),
  );
  expect(rows.length).toBe(7);
});

test("so is the table of what a page costs: size, tokens, height of a line of 50 pixels", async () => {
  const rows = await rowsOf("content/sections/training/text-rich.mdx", "page-cost");
  const told = rows.map(([name, size, tokens, line]) => [name, size?.replace(", padded", ""), tokens, line]);
  expect(told).toEqual(
    rows.map(([name = ""]) => {
      const { region, resized, tokens } = costOf(name, 2550, 3300);
      const across = resized.width / region.width;
      const down = resized.height / region.height;
      const size = `${number(Math.round(2550 * across))} × ${number(Math.round(3300 * down))}`;
      return [name, size, number(tokens), (50 * down).toFixed(1)];
    }),
  );
  expect(rows.length).toBe(7);
});

test("and the tokens that connectors make of one picture", async () => {
  const rows = await rowsOf("content/sections/families/pretrained-backbones/index.mdx", "connectors");
  /** Of a square; if it is cut, of one part. */
  const tokens = (id: string, side: number) => {
    const cost = rules.find((rule) => rule.id === id)?.cost({ width: side, height: side });
    const parts = cost && cost.grid.columns * cost.grid.rows + Number(cost.whole);
    return cost && parts && cost.tokens / parts;
  };
  expect(rows.slice(0, 4).map(([, , told]) => told)).toEqual([
    `$n$; ${tokens("llava-1.5", 336)} for 336 × 336 pixels`,
    `$n/4$; ${tokens("idefics3-4", 364)} for a tile of 364 × 364, ${tokens("internvl-12", 448)} for one of 448 × 448`,
    `$n/4$; ${tokens("qwen2-vl", 224)} for 224 × 224`,
    `${tokens("idefics2", 980)}, whatever $n$ is; ${tokens("minicpm-2.5", 448)} in MiniCPM-Llama3-V 2.5`,
  ]);
  expect(tokens("minicpm-2.6", 448)).toBe(tokens("idefics2", 980));
});

import { join } from "node:path";
import { expect, it } from "vitest";
import { checkFacts } from "../../../scripts/facts.ts";

it("supports every number of the survey by a citation, or names why it needs none", async () => {
  const { open, idle } = await checkFacts(join(import.meta.dirname, "../../../content"));
  expect(open.map(({ passage }) => `${passage.file}:${passage.line} ${passage.text}`)).toEqual([]);
  expect(idle).toEqual([]);
});

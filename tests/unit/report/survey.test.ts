import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { liveMechanisms } from "../../../src/integrations/report/survey.ts";

const root = mkdtempSync(join(tmpdir(), "mechanisms-"));
afterAll(() => rmSync(root, { recursive: true }));

test("a project without mechanisms offers none", async () => {
  expect(await liveMechanisms(root)).toEqual([]);
});

test("a folder with a component is a live mechanism; one with an algorithm alone, or a file, is not", async () => {
  const mechanisms = join(root, "src/mechanisms");
  for (const name of ["tiles", "anls"]) mkdirSync(join(mechanisms, name), { recursive: true });
  for (const file of ["tiles/Mechanism.astro", "tiles/algorithm.ts", "anls/algorithm.ts", "python.ts"]) {
    writeFileSync(join(mechanisms, file), "");
  }
  expect(await liveMechanisms(root)).toEqual(["tiles"]);
});

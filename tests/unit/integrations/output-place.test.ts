import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { refusal } from "../../../src/integrations/output-place.ts";

const root = mkdtempSync(join(tmpdir(), "place "));
const content = join(root, "content");
afterAll(() => rmSync(root, { recursive: true }));

test("a site may take the place of nothing, of an empty folder and of a site", () => {
  mkdirSync(join(root, "empty"));
  mkdirSync(join(root, "site"));
  writeFileSync(join(root, "site/index.html"), "");
  for (const name of ["dist", "empty", "site", "deep/below", "..dist"]) {
    expect(refusal(join(root, name), root, content), name).toBeUndefined();
  }
});

test("it may not take the place of the project, of a part of it or of strange files", () => {
  mkdirSync(join(root, "letters"));
  writeFileSync(join(root, "letters/one.txt"), "");
  expect(refusal(root, root, content)).toBe("the survey itself lies in it");
  expect(refusal(join(root, ".."), root, content)).toBe("the survey itself lies in it");
  expect(refusal(content, root, content)).toBe("the survey itself lies in it");
  expect(refusal(join(root, "src/pages"), root, content)).toBe(
    `it lies in ${join(root, "src")}, which is part of the survey`,
  );
  expect(refusal(join(root, "letters"), root, content)).toBe("there are files in it, and none of a site");
});

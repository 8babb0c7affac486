import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../../scripts/project.ts";
import { models } from "../../../scripts/vectors/models.ts";
import { runFolder } from "../../../scripts/vectors/run.ts";

const results = await runFolder(join(root, "tests/vectors"));

describe("what the released code gives", () => {
  it.each(results)("$file", ({ passed, failures, problem }) => {
    expect(problem).toBeUndefined();
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(0);
  });

  it("is known for every model", () => {
    const files = Object.keys(models).map((model) => `${model}.json`);
    expect(results.map(({ file }) => file).sort()).toEqual(files.sort());
  });
});

describe("a run", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vectors-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (model: string, cases: object[]) =>
    writeFileSync(join(folder, "some.json"), JSON.stringify({ header: { schema: "vtok-1", model }, cases }));
  const wide = { id: "wide", width: 896, height: 448, options: { max_num: 12 } };

  it("tells file, case, what was expected and what came", async () => {
    write("internvl", [{ ...wide, expected: { tiles: 3, note: "a remark" } }]);
    const [result] = await runFolder(folder);
    expect(result).toMatchObject({ file: "some.json", passed: 0 });
    expect(result?.failures).toMatchObject([{ id: "wide", expected: { tiles: 3 }, got: { tiles: 2, images: 3 } }]);
  });

  it("fails a case that has an error where none is expected, or none where one is", async () => {
    const error = { type: "ZeroDivisionError", message: "division by zero" };
    write("internvl", [
      { ...wide, id: "flat", height: 0, expected: { tiles: 2 } },
      { ...wide, expected: { error } },
      { ...wide, id: "both flat", height: 0, expected: { error } },
    ]);
    const [result] = await runFolder(folder);
    expect(result?.passed).toBe(1);
    expect(result?.failures.map(({ id }) => id)).toEqual(["flat", "wide"]);
    expect(result?.failures[0]?.got).toEqual({
      error: "An image is at least 0 pixels wide and 1 high, in whole pixels; given 896 × 0.",
    });
  });

  it("fails a file without an algorithm, cases or expectations, of another schema, or not of JSON", async () => {
    write("perpetual-motion", [wide]);
    expect((await runFolder(folder))[0]?.problem).toBe('has no algorithm: model "perpetual-motion"');
    write("internvl", []);
    expect((await runFolder(folder))[0]?.problem).toBe("has no cases");
    write("internvl", [wide]);
    expect((await runFolder(folder))[0]?.problem).toBe("has a case that does not say what is expected");
    writeFileSync(join(folder, "some.json"), "[]");
    expect((await runFolder(folder))[0]?.problem).toBe("is no file of vectors of schema vtok-1");
    writeFileSync(join(folder, "some.json"), "{");
    expect((await runFolder(folder))[0]?.problem).toMatch(/^is not JSON: /);
  });
});

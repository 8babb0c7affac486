import { expect, test } from "vitest";
import { withSteadyIds } from "../../../scripts/pdf/metadata.ts";
import { runningHeads } from "../../../scripts/pdf/running-heads.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test("names of table cells are counted anew, in their order and at their length", () => {
  const pdf = withSteadyIds(bytes("/ID (node00000404) \xff /Headers [(node00000400) (node00000404)]"));
  expect(Buffer.from(pdf).toString("latin1")).toBe("/ID (node00000002) \xff /Headers [(node00000001) (node00000002)]");
});

test("a chapter's pages bear its name, whatever signs it has", () => {
  const style = runningHeads("A Survey", [{ ids: ["sec-a", "2b"], name: '1 Of "x" and \\y' }]);
  expect(style).toContain('@top-right { content: "1 Of \\"x\\" and \\\\y";');
  expect(style).toContain("#sec-a, #\\32 b { page: chapter-1; }");
});

import { expect, inject, test } from "vitest";
import { benchPage, isWithin } from "../../scripts/bench/page.ts";
import { kinds } from "./reader.ts";

test("CLIP's page keeps to every budget of weight, hosts, blocking and layout shift, also where fonts come late", async () => {
  const findings = await benchPage(inject("site"), kinds.model);
  expect(findings.map(({ name }) => name)).toContain("everything");
  expect(findings.filter((finding) => !isWithin(finding))).toEqual([]);
  expect(findings.find(({ name }) => name === "layout shift where fonts come late")?.value).toBeLessThan(0.01);
});

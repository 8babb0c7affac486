import { describe, expect, it } from "vitest";
import { asAnnotations, asJson, asText, fails } from "../../../src/integrations/report/format.ts";
import type { Problem } from "../../../src/syntax/problem.ts";

const problems: Problem[] = [
  {
    file: "content/models/a, b.mdx",
    at: { line: 42, column: 17 },
    rule: "citation-resolves",
    severity: "error",
    message: 'No entry "radfrd2021clip" in content/references.bib.',
    hint: 'Did you mean "radford2021clip"?',
  },
  { file: "content/figures/x.mdx", rule: "figure-is-used", severity: "warning", message: "100 % unused." },
];

describe("asText", () => {
  it("prints place, severity, rule, message and hint, and a tally", () => {
    expect(asText(problems)).toBe(`content/models/a, b.mdx:42:17  error  citation-resolves
  No entry "radfrd2021clip" in content/references.bib.
  Did you mean "radford2021clip"?

content/figures/x.mdx  warning  figure-is-used
  100 % unused.

1 error, 1 warning.
`);
  });
});

describe("asAnnotations", () => {
  it("escapes what GitHub reads as syntax", () => {
    expect(asAnnotations(problems)).toBe(
      '::error file=content/models/a%2C b.mdx,line=42,col=17,title=citation-resolves::No entry "radfrd2021clip" in content/references.bib.%0ADid you mean "radford2021clip"?\n' +
        "::warning file=content/figures/x.mdx,title=figure-is-used::100 %25 unused.\n",
    );
  });
});

describe("asJson", () => {
  it("prints positions flat, null where there is none", () => {
    expect(JSON.parse(asJson(problems)).map((p: { line: number | null }) => p.line)).toEqual([42, null]);
  });
});

describe("fails", () => {
  it("lets warnings pass unless strict", () => {
    const [, warning] = problems;
    expect([fails(problems, false), fails([warning as Problem], false), fails([warning as Problem], true)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(fails([], true)).toBe(false);
  });
});

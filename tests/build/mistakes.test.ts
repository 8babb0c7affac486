import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixture, runBuild, trialProject, writeContent } from "./astro-build.ts";

const project = trialProject("a path with a space");
const content = join(project, "other survey");
const build = () => runBuild(project, [], { SURVEY_CONTENT: "other survey" });

test("mistakes of all kinds are told together, whole, and end the build with 1", async () => {
  writeContent(content, {
    "sections/first.mdx": fixture("sections/first.mdx").replace("[@known2020, sec. 2]", "[@knwn2020]"),
    "sections/nested/second.mdx": fixture("sections/nested/second.mdx").replace("@fig-drawing", "@fig-drawin"),
    "references.bib": `${fixture("references.bib")}\n@article{broken2021,\n  title = {Open\n`,
  });
  const { code, errors } = await build();
  expect(code).toBe(1);
  expect(errors).toBe(
    [
      "",
      "other survey/references.bib:8:1  error  bibliography-parses",
      '  The entry "broken2021" does not end.',
      "  A closing brace is missing; each { needs its }.",
      "",
      "other survey/sections/first.mdx:8:33  error  citation-resolves",
      '  No entry "knwn2020" in other survey/references.bib.',
      '  Did you mean "known2020"?',
      "",
      "other survey/sections/nested/second.mdx:8:27  error  reference-resolves",
      '  Nothing has the label "fig-drawin".',
      '  Did you mean "fig-drawing"?',
      "",
      "3 errors, 0 warnings.",
      "",
      "The survey was not built; what was built before is as it was.",
      "",
    ].join("\n"),
  );
});

test("a mistake is told again by a second build, though its page was compiled by the first", async () => {
  writeContent(content, {
    "sections/first.mdx": fixture("sections/first.mdx").replace("x_i\\in", "x_i\\inn"),
  });
  const [first, second] = [await build(), await build()];
  expect(first.code).toBe(1);
  expect(first.errors).toContain("  error  math-parses\n");
  expect(second).toEqual(first);
});

test("a file that is not UTF-8 is named", async () => {
  writeContent(content);
  writeFileSync(join(content, "sections/first.mdx"), Buffer.from("---\ntitle: Caf\xe9\n---\n", "latin1"));
  const { code, errors } = await build();
  expect(code).toBe(1);
  expect(errors).toMatch(/other survey\/sections\/first\.mdx:\d+:\d+ {2}error {2}\S+\n/);
});

test("Windows line ends are no mistake", async () => {
  writeContent(content, { "sections/first.mdx": fixture("sections/first.mdx").replaceAll("\n", "\r\n") });
  const { code, errors } = await build();
  expect(code, errors).toBe(0);
});

test("a mistake that only rendering shows is told with its file, and without a trace through compiled code", async () => {
  const drawing = fixture("figures/drawing.mdx");
  writeContent(content, { "figures/drawing.mdx": `${drawing}\n{nowhere.defined}\n` });
  const { code, errors, output } = await build();
  expect(code).toBe(1);
  expect(errors + output).toContain("other survey/figures/drawing.mdx cannot be rendered: nowhere is not defined\n");
  expect(errors + output).not.toMatch(/\n\s+at /);
});

import { unified } from "@astrojs/markdown-remark";
import { expect, it } from "vitest";
import { notation } from "../../../src/syntax/index.ts";

/** A body as `@astrojs/mdx` compiles it, for the pages that are code. */
async function moduleOf(body: string): Promise<string> {
  const processor = unified({ ...notation(), gfm: false, smartypants: false });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {} } as never,
    { optimize: true, srcDir: new URL("file:///src/") } as never,
  );
  return (await renderer?.process(body, "/survey/content/figures/f.mdx", {}))?.code ?? "";
}

it("the other compiler gives the same components the same properties and anchors", async () => {
  const code = await moduleOf("{1 + 1} [@k, sec. 2] <Term id='itc'>x</Term>, @fig-x.");
  expect(code).toMatch(
    /_jsx\(Cite, \{\s*anchor: "cite-fig-f-1",\s*items: \[\{\s*"key": "k",\s*"locator": "sec. 2"\s*\}\],\s*narrative: false/,
  );
  expect(code).toMatch(/_jsx\(Term, \{\s*anchor: "term-fig-f-1",\s*id: "itc"/);
  expect(code).toMatch(/_jsx\(Ref, \{\s*label: "fig-x"/);
});

it.each([
  [
    "a numbered formula",
    "{1}\n\n$$\n\\label{eq-a}\nx\n$$",
    /id: "eq-a"[\s\S]*className: "formula"|class: "equation"[\s\S]*eq-a/,
  ],
  ["a captioned table", '{1}\n\n<Table id="t" caption="c">\n\n| a |\n|---|\n\n</Table>', /tbl-t-caption/],
  ["a listing", '{1}\n\n```ts label="lst-a" caption="c"\nconst a = 1;\n```', /<span class=\\"k\\">const<\/span>/],
])("and has %s, too", async (_, body, expected) => {
  expect(await moduleOf(body)).toMatch(expected);
});

import { describe, expect, it } from "vitest";
import { compiled, html, mistakes } from "../prose/compiled.ts";

describe("a citation", () => {
  it("in brackets holds works, places in them and the place of each key", async () => {
    const page = await compiled("Said [@radford2021clip, sec. 2.3; @lavoie2024llip].");
    expect(page.segments).toEqual([
      "<p>Said\u00a0",
      {
        name: "Cite",
        props: {
          anchor: "cite-a-1",
          items: [{ key: "radford2021clip", locator: "sec. 2.3" }, { key: "lavoie2024llip" }],
          narrative: false,
        },
        children: [],
      },
      ".</p>",
    ]);
    expect(page.facts.events).toEqual([
      {
        kind: "citation",
        anchor: "cite-a-1",
        items: [
          { key: "radford2021clip", locator: "sec. 2.3", at: { line: 5, column: 7 } },
          { key: "lavoie2024llip", at: { line: 5, column: 35 } },
        ],
        narrative: false,
        at: { line: 5, column: 6 },
      },
    ]);
  });

  it("in the sentence is narrative and ends before the full stop", async () => {
    expect(await html("As @a.b-c. showed")).toBe(
      '<p>As «Cite anchor="cite-a-1" items=[{"key":"a.b-c"}] narrative=true». showed</p>',
    );
  });

  it("in the sentence takes a place in the work after it", async () => {
    expect(await html("@a [sec. 2] says")).toBe(
      '<p>«Cite anchor="cite-a-1" items=[{"key":"a","locator":"sec. 2"}] narrative=true» says</p>',
    );
  });

  it("in the sentence leaves a link after it alone", async () => {
    expect(await html("@a [x](#y)")).toBe(
      '<p>«Cite anchor="cite-a-1" items=[{"key":"a"}] narrative=true» <a href="#y">x</a></p>',
    );
  });

  it("does not swallow the tag after it", async () => {
    expect(await html("<sub>@a</sub>x")).toBe(
      '<p><sub>«Cite anchor="cite-a-1" items=[{"key":"a"}] narrative=true»</sub>x</p>',
    );
  });

  it("goes over a line end in a quotation, with CRLF, at true places", async () => {
    const { facts } = await compiled("x\r\n\r\n> quoted [@q,\r\n> p. 3; @r]\r\n");
    expect(facts.events).toMatchObject([
      {
        items: [
          { key: "q", locator: "p. 3", at: { line: 7, column: 11 } },
          { key: "r", at: { line: 8, column: 9 } },
        ],
      },
    ]);
  });

  it.each([
    ["an escaped sign", "\\@a", "<p>@a</p>"],
    ["an address", "me@x.org", '<p><a href="mailto:me@x.org" rel="noopener">me@x.org</a></p>'],
    ["code", "`@a [@b]`", "<p><code>@a [@b]</code></p>"],
    ["an address whose sign is escaped", "a.b\\@x.org", "<p>a.b@x.org</p>"],
    ["an escaped bracket", "\\[x]", "<p>[x]</p>"],
    ["a link's address", "[x](https://e.org/@a)", '<p><a href="https://e.org/@a" rel="noopener">x</a></p>'],
    ["a sign alone", "a @ b", "<p>a @ b</p>"],
  ])("is not in %s", async (_, body, expected) => {
    expect(await html(body)).toBe(expected);
  });

  it("is not in math", async () => {
    expect((await compiled("$a_{@b}$")).facts.events).toEqual([]);
  });

  it("keeps its place after an address that the parser splits", async () => {
    expect((await compiled("a@b.org, then [@k].")).facts.events.at(-1)).toMatchObject({
      kind: "citation",
      at: { line: 5, column: 15 },
    });
  });
});

describe("a cross-reference", () => {
  it("is a sign and a label", async () => {
    const page = await compiled("See @fig-x, @sec-y; @eq-z and (@tbl-t, @lst-l).");
    expect(page.facts.events.map((event) => event.kind === "reference" && `${event.label} ${event.at.column}`)).toEqual(
      ["fig-x 5", "sec-y 13", "eq-z 21", "tbl-t 32", "lst-l 40"],
    );
    expect(page.segments[1]).toEqual({ name: "Ref", props: { label: "fig-x" }, children: [] });
  });
});

describe("a citation that cannot be read is a problem at its place", () => {
  const hint = "Write works as [@key, sec. 2; @key2]: a semicolon between works, a comma before the place in the work.";

  it("with its hint", async () => {
    expect((await compiled("x [@a, @b]")).problems).toEqual([
      {
        file: "content/sections/a.mdx",
        at: { line: 5, column: 4 },
        rule: "citation-is-valid",
        severity: "error",
        message: 'Two works stand in one place: "@a, @b".',
        hint,
      },
    ]);
  });

  it.each([
    ["[@]", "5:2 citation-is-valid A citation has no key after its @."],
    ["[@a;;@b]", "5:5 citation-is-valid A citation has an empty place between its semicolons."],
    ["[@a; b]", '5:6 citation-is-valid "b" is not a citation.'],
    ["[@fig-x]", '5:2 citation-is-valid "@fig-x" is a cross-reference and stands without brackets.'],
    ["[@a", "5:2 citation-is-valid A citation begins with [@ and does not end."],
    ["x [see @a]", '5:3 citation-is-valid A citation begins with [@, but this one with "[see".'],
    ["[e.g., @a, p. 3; @b]", '5:1 citation-is-valid A citation begins with [@, but this one with "[e.g.,".'],
    ["[-@a]", '5:1 citation-is-valid A citation begins with [@, but this one with "[-".'],
    ["[@a, [x]]", "5:2 citation-is-valid A citation begins with [@ and does not end."],
  ])("%s", async (body, expected) => {
    expect(await mistakes(body)).toEqual([expected]);
  });
});

it.each(["\\[see @a\\]", "\\[@a\\]", "[see @fig-x]", "from [0, 1) as @a says"])("%s is no group", async (body) => {
  expect(await mistakes(body)).toEqual([]);
});

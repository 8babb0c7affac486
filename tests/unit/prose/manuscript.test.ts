import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSegments } from "../../../src/prose/cache.ts";
import { readManuscript } from "../../../src/prose/manuscript.ts";

let root: string;
const page = (title: string, body = "") => `---\ntitle: ${title}\nsummary: S\n---\n${body}`;
const survey =
  "title: T\nshortTitle: T\ntagline: t\ndescription: d\nauthors: [A]\ndate: 2026-11-23\nabstract: |\n  One [@a].\n\n  Two.\nlicence: { code: MIT, text: CC-BY-4.0 }\noutline:\n  - page: sections/one\n";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "a manuscript "));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: { [path: string]: string | Uint8Array }): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const full = join(root, "content", path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, text);
  }
}

const read = () => readManuscript(join(root, "content"), { cacheDir: join(root, "cache") });
const told = (problems: { file: string; at?: { line: number; column: number }; rule: string; message: string }[]) =>
  problems.map(({ file, at, rule, message }) => `${file}${at ? `:${at.line}:${at.column}` : ""} ${rule} ${message}`);

describe("the content folder", () => {
  it("is read file by file, in an order of its own", async () => {
    await write({
      "survey.yaml": survey,
      "sections/b/index.mdx": page("B"),
      "sections/b/Z.mdx": page("Z"),
      "sections/b/a page.mdx": page("P"),
      "sections/b/notes.txt": "no prose",
      "models/x.mdx": page("X"),
      "figures/f.mdx": "---\ntitle: F\ncaption: c\nalt: a\nsource: s\n---\nDrawing",
    });
    const manuscript = await read();
    expect(manuscript.pages.map(({ id, file }) => [id, file])).toEqual([
      ["sections/b", "content/sections/b/index.mdx"],
      ["sections/b/Z", "content/sections/b/Z.mdx"],
      ["sections/b/a page", "content/sections/b/a page.mdx"],
      ["models/x", "content/models/x.mdx"],
    ]);
    expect(manuscript.figures.map(({ id }) => id)).toEqual(["figures/f"]);
    expect(manuscript.files).toEqual({
      survey: "content/survey.yaml",
      glossary: "content/glossary.yaml",
      bibliography: "content/references.bib",
      benchmarks: "content/benchmarks.yaml",
    });
    expect(manuscript.survey).toMatchObject({
      title: "T",
      language: "en",
      outline: [{ page: "sections/one", numbered: true, children: [] }],
    });
    expect(manuscript.surveyPlaces["outline.0.page"]).toEqual({ line: 13, column: 11 });
    expect(manuscript.surveyFields.abstract?.at(0)).toBe("<p>One\u00a0");
    expect(manuscript.surveyFields.abstract?.at(-1)).toBe(".</p><p>Two.</p>");
    expect(manuscript.problems).toEqual([]);
  });

  it("that is missing is one problem with a way out", async () => {
    expect((await read()).problems).toEqual([
      {
        file: "content",
        rule: "content-exists",
        severity: "error",
        message: `There is no folder "content" in ${root}.`,
        hint: "A survey is written in content/; SURVEY_CONTENT names another folder.",
      },
    ]);
  });

  it("that is empty has no page", async () => {
    await mkdir(join(root, "content"));
    expect(told((await read()).problems)).toEqual(["content content-exists The survey has no page."]);
  });

  it("needs a survey.yaml, but no glossary and no bibliography", async () => {
    await write({ "sections/one.mdx": page("One") });
    expect(told((await read()).problems)).toEqual(["content/survey.yaml content-exists The file does not exist."]);
  });
});

describe("data files", () => {
  it("have their mistakes told in their places", async () => {
    await write({
      "survey.yaml": survey.replace("tagline: t", "tagline: [t]\nfoo: 1").replace("{ code: MIT,", "{ cod: MIT,"),
      "sections/one.mdx": page("One"),
      "glossary.yaml": "itc:\n  term: A\n  definition: b [@k] $\\foo$\nbad id:\n  term: A\n",
      "references.bib": "@misc{a,\n  title = {A},\n}\n@misc{b,\n  title = {B\n",
    });
    expect(told((await read()).problems)).toEqual([
      'content/survey.yaml:3:10 data-is-valid "tagline" must be text, but is a list.',
      'content/survey.yaml:4:1 data-is-valid There is no field "foo".',
      'content/survey.yaml:12:1 data-is-valid "licence.code" is missing.',
      'content/survey.yaml:12:12 data-is-valid There is no field "cod" in "licence".',
      'content/glossary.yaml:4:1 data-is-valid "bad id" cannot be a name.',
      "content/glossary.yaml:3:23 math-parses KaTeX knows no command \\foo.",
      'content/references.bib:4:1 bibliography-parses The entry "b" does not end.',
    ]);
  });

  it("give terms with their definitions compiled", async () => {
    await write({
      "survey.yaml": survey,
      "sections/one.mdx": page("One"),
      "glossary.yaml": "itc:\n  term: Contrast\n  short: ITC\n  definition: A *loss* [@k].\n",
    });
    expect((await read()).terms).toEqual([
      {
        id: "itc",
        term: "Contrast",
        short: "ITC",
        definition: "A *loss* [@k].",
        definitionSegments: [
          "A <em>loss</em>\u00a0",
          { name: "Cite", props: { anchor: "cite-term-itc-1", items: [{ key: "k" }], narrative: false }, children: [] },
          ".",
        ],
        events: [
          {
            kind: "citation",
            anchor: "cite-term-itc-1",
            items: [{ key: "k", at: { line: 4, column: 25 } }],
            narrative: false,
            at: { line: 4, column: 24 },
          },
        ],
        at: { line: 1, column: 1 },
      },
    ]);
  });
});

describe("files of prose", () => {
  it("must be UTF-8", async () => {
    await write({
      "survey.yaml": survey,
      "sections/one.mdx": Buffer.from([...Buffer.from(page("One", "é\nab")), 0xfc, 0x62, 0x0a]),
    });
    const [one] = (await read()).pages;
    expect(one?.problems).toEqual([
      {
        file: "content/sections/one.mdx",
        at: { line: 6, column: 3 },
        rule: "file-is-utf8",
        severity: "error",
        message: "The file is not UTF-8: byte 36 is 0xFC.",
        hint: "Save it as UTF-8.",
      },
    ]);
  });

  it("name images that are there, and that can be shown", async () => {
    const colour = { r: 1, g: 2, b: 3 };
    const png = await sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: colour,
        noise: { type: "gaussian", mean: 128, sigma: 30 },
      },
    })
      .png()
      .toBuffer();
    const figure = (image: string) => `---\ntitle: F\ncaption: c\nalt: a\nsource: s\nimage: ${image}\n---\n`;
    await write({
      "survey.yaml": survey,
      "sections/one.mdx": page("One"),
      "figures/a.mdx": figure("./a b.png"),
      "figures/b.mdx": figure("c.png"),
      "figures/d.mdx": figure("cut.png"),
      "figures/e.mdx": figure("e.gif"),
      "figures/e.gif": "GIF89a",
    });
    await writeFile(join(root, "content/figures/a b.png"), png);
    await writeFile(join(root, "content/figures/cut.png"), png.subarray(0, 600));
    expect(told((await read()).figures.flatMap(({ problems }) => problems))).toEqual([
      'content/figures/b.mdx:6:8 image-exists There is no image "c.png".',
      'content/figures/d.mdx:6:8 image-exists The image "cut.png" cannot be read.',
      'content/figures/e.mdx:6:8 image-exists "e.gif" is no image that browsers share.',
    ]);
  });
});

describe("side files", () => {
  const parts = (...digests: (string | undefined)[]) =>
    digests.flatMap((digest) => [`${digest}.facts.json`, `${digest}.segments.json`]).sort();
  const sideFiles = async () =>
    (await readdir(join(root, "cache/prose"))).filter((name) => !name.endsWith(".data.json")).sort();

  it("keep what is compiled, and give its HTML by its digest", async () => {
    await write({ "survey.yaml": survey, "sections/one.mdx": page("One", "Text @a") });
    const first = await read();
    const [one] = first.pages;
    expect(await sideFiles()).toEqual(parts(one?.digest));
    expect(readSegments(one?.digest ?? "", join(root, "cache"))).toEqual([
      "<p>Text ",
      { name: "Cite", props: { anchor: "cite-one-1", items: [{ key: "a" }], narrative: true }, children: [] },
      "</p>",
    ]);
    expect(await read()).toEqual(first);
  });

  it("that are damaged are made anew", async () => {
    await write({ "survey.yaml": survey, "sections/one.mdx": page("One", "Text") });
    const [one] = (await read()).pages;
    for (const text of ["", '{"digest":', `{"digest":"${one?.digest}"}`, "{}"]) {
      await writeFile(join(root, `cache/prose/${one?.digest}.facts.json`), text);
      expect((await read()).pages).toEqual([one]);
    }
  });

  it("change their name with the source, and go when nobody has used them for a month", async () => {
    await write({ "survey.yaml": survey, "sections/one.mdx": page("One", "Text") });
    const before = (await read()).pages[0]?.digest;
    await write({ "sections/one.mdx": page("One", "Other") });
    const after = (await read()).pages[0]?.digest;
    expect(await sideFiles()).toEqual(parts(before, after));
    const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    for (const name of await sideFiles()) await utimes(join(root, "cache/prose", name), old, old);
    await read();
    expect(await sideFiles()).toEqual(parts(after));
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printSurvey } from "../../scripts/pdf/print.ts";
import { fixture, runBuild, trialProject, writeContent } from "./astro-build.ts";
import { badLinks } from "./links.ts";

const project = trialProject();
const built = (path: string) => readFileSync(join(project, "dist", path), "utf8");
const print = async () => Buffer.from(await printSurvey(join(project, "dist")));

/** A page whose ids of citations, terms and notes are made of a name that another page has, too. */
const namesake = (label: string) =>
  [
    "---",
    "title: Again first",
    "summary: Has a namesake.",
    `label: ${label}`,
    "---\n",
    `## Heading [#${label}-heading]\n`,
    `A <Term id="token" /> again [@known2020], with a note[^1] and [a link](/nested/second/#sec-second-end).\n`,
    `### Below it [#${label}-below]\n`,
    "[^1]: Another note.\n",
  ].join("\n");

test("the whole survey is one page, whose links stay on it and whose ids are unique, namesakes or not", async () => {
  const outline = `outline:
  - page: sections/first
    children:
      - page: sections/nested/second
        children:
          - page: sections/a/first
            children:
              - page: sections/b/first
                children:
                  - page: sections/c/first
`;
  writeContent(join(project, "content"), {
    "survey.yaml": fixture("survey.yaml").replace(/outline:.*/su, outline),
    "sections/a/first.mdx": namesake("sec-a"),
    "sections/b/first.mdx": namesake("sec-b"),
    "sections/c/first.mdx": namesake("sec-c"),
  });
  const { code, errors } = await runBuild(project);
  expect(code, errors).toBe(0);
  expect(badLinks({ folder: join(project, "dist"), base: "/" })).toEqual([]);
  const page = built("full/complete/index.html");
  const whole = page.slice(page.indexOf('class="whole"'), page.indexOf("</main>"));
  const addresses = [...whole.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address) => !/^(#|https:)/.test(address ?? ""))).toEqual([]);
  for (const id of [
    "sec-first",
    "cite-first-1",
    "sec-b-cite-first-1",
    "sec-c-first-fn-1",
    "ref-known2020",
    "term-token",
  ])
    expect(whole).toContain(`id="${id}"`);
});

test("headings go down with the section they stand in, below the sixth level by name only", () => {
  const page = built("full/complete/index.html");
  const whole = page.slice(page.indexOf('class="whole"'), page.indexOf("</main>"));
  const levels = [...whole.matchAll(/<h(\d)[^>]*?(?: aria-level="(\d)")?[^>]*>/g)].map(([tag, digit]) =>
    Number(/aria-level="(\d)"/.exec(tag)?.[1] ?? digit),
  );
  // Title, contents; First, Start; Second, End; three namesakes with two headings each; glossary and its term; references
  expect(levels).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 6, 5, 6, 7, 6, 7, 8, 2, 3, 2]);
});

test("the same site gives the same PDF", async () => {
  const [first, second] = [await print(), await print()];
  expect(first.subarray(0, 5).toString()).toBe("%PDF-");
  expect(second.equals(first)).toBe(true);
});

test("the home page leads to the PDF if the build is told that there will be one, and else nothing does", async () => {
  expect(built("index.html")).toContain('href="/full/"');
  expect(built("index.html")).not.toContain(".pdf");
  writeContent(join(project, "content"));
  const { code, errors } = await runBuild(project, ["--base", "/sub/"], { SURVEY_PDF: "1" });
  expect(code, errors).toBe(0);
  expect(built("index.html")).toContain('href="/sub/survey.pdf"');
  expect(built("full/index.html")).toContain('href="/sub/survey.pdf"');
  expect(existsSync(join(project, "dist/survey.pdf"))).toBe(false);
});

test("it is found by no search, and the page that opens with its beginning is the canonical one", async () => {
  const { code } = await runBuild(project, ["--site", "https://example.org"]);
  expect(code).toBe(0);
  for (const page of [built("full/index.html"), built("full/complete/index.html")]) {
    expect(page).toContain('<link rel="canonical" href="https://example.org/full/">');
    expect(page).not.toContain("data-pagefind-body");
  }
  expect(built("sitemap.xml")).not.toContain("/full/complete/");
});

test("the page that opens with the beginning leads to the rest, also without scripts", () => {
  const page = built("full/index.html");
  const whole = page.slice(page.indexOf('class="whole"'), page.indexOf("</main>"));
  const addresses = [...whole.matchAll(/ href="([^"]*)"/g)].map(([, address = ""]) => address);
  expect(addresses.filter((address) => !address.startsWith("https:"))).toEqual([
    "/full/complete/#sec-first",
    "/full/complete/#sec-second",
    "/full/complete/#glossary",
    "/full/complete/#references",
    "/full/complete/",
  ]);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixture, runBuild, trialProject, writeContent } from "./astro-build.ts";
import { badLinks } from "./links.ts";

const project = trialProject();
const content = join(project, "content");
const site = join(project, "dist");
const built = (path: string) => readFileSync(join(site, path), "utf8");

/** A model's page; every fact but the named ones is `none`. */
function model(name: string, facts: { [name: string]: string }): string {
  const names = ["organisation", "imageEncoder", "languageModel", "connector", "resolution", "visualTokens"];
  const others = ["trainingData", "codeLicence", "weightsLicence"].concat(names);
  const all = { ...Object.fromEntries(others.map((each) => [each, "none"])), published: "Nothing", ...facts };
  return [
    "---",
    `title: ${name} in full`,
    `name: ${name}`,
    "summary: A model.",
    'versions: [{ name: one, date: "2020", source: known2020 }]',
    "facts:",
    ...Object.entries(all).map(([key, value]) => `  ${key}: { value: ${value}, source: known2020 }`),
    "---\n\nWords.\n",
  ].join("\n");
}

test("a survey with models has their comparison as a page, CSV and JSON, and leads there", async () => {
  writeContent(content, {
    "models/one.mdx": model("One", { year: "2020", family: "alpha", parameters: "0.9–7.6 billion" }),
    "models/two.mdx": model("Two", {
      year: "2021",
      family: "[alpha, beta-gamma]",
      parameters: "Not found in the sources read",
      organisation: '"Here, \\"there\\""',
    }),
    "survey.yaml": `${fixture("survey.yaml").trimEnd()}\n  - page: models/two\n  - page: models/one\n`,
  });
  const { code, errors } = await runBuild(project);
  expect(code, errors).toBe(0);
  expect(badLinks({ folder: site, base: "/" })).toEqual([]);
  for (const page of ["index.html", "first/index.html", "models/one/index.html"])
    expect(built(page)).toContain('href="/models/"');
  // No model with a rule for visual tokens, hence nothing to count.
  expect(existsSync(join(site, "visual-tokens"))).toBe(false);
  expect(built("index.html") + built("models/index.html")).not.toContain("/visual-tokens/");
  expect(built("models/one/index.html")).toContain("Compare with others");

  const html = built("models/index.html");
  expect(html.match(/<tr data-facets/g)).toHaveLength(2);
  // In the order of the outline.
  expect(html).toMatch(/href="\/models\/two\/">Two<.*href="\/models\/one\/">One</s);
  expect(html).toContain('value="beta-gamma"');

  const [head, first, second, end] = built("models.csv").split("\r\n");
  expect(head).toMatch(/^Model,Page,Family,Family: sources,Year,Year: sources,/);
  expect(first).toMatch(
    /^Two,\/models\/two\/,"Alpha, beta gamma",known2020,2021,known2020,"Here, ""there""",known2020,Not found in/,
  );
  expect(second).toMatch(/^One,\/models\/one\/,Alpha,known2020,2020,/);
  expect(end).toBe("");

  const { columns, models } = JSON.parse(built("models.json"));
  expect(columns[3]).toEqual({ key: "parameters", name: "Parameters" });
  expect(models.map(({ name, facts: { parameters } }: (typeof models)[0]) => [name, parameters])).toEqual([
    ["Two", { value: null, sources: ["known2020"] }],
    ["One", { value: "0.9–7.6 billion", sources: ["known2020"] }],
  ]);
  expect(models[0].facts.family.value).toEqual(["alpha", "beta-gamma"]);
});

test("a survey with a model that has a rule has the calculator, which links to the models that are there", async () => {
  writeContent(content, {
    "models/clip.mdx": model("CLIP", { year: "2020", family: "alpha", parameters: "1 billion" }),
    "models/one.mdx": model("One", { year: "2020", family: "alpha", parameters: "1 billion" }),
    "survey.yaml": `${fixture("survey.yaml").trimEnd()}\n  - page: models/clip\n  - page: models/one\n`,
  });
  const { code, errors } = await runBuild(project);
  expect(code, errors).toBe(0);
  expect(badLinks({ folder: site, base: "/" })).toEqual([]);
  for (const page of ["index.html", "models/index.html", "models/clip/index.html"])
    expect(built(page), page).toContain('href="/visual-tokens/"');
  expect(built("models/clip/index.html")).toContain("What an image costs");
  expect(built("models/one/index.html")).not.toContain("What an image costs");
  const html = built("visual-tokens/index.html");
  expect(html).toContain("img-src 'self' data: blob:");
  expect(built("index.html")).not.toContain("blob:");
  expect(html).toContain('href="/models/clip/">CLIP');
  expect(html.match(/<tr data-rule/g)?.length).toBeGreaterThan(10);
  expect(html).not.toContain("/models/qwen2-vl/");
});

test("a survey without models has no comparison and no link to one", async () => {
  writeContent(content);
  const { code, errors } = await runBuild(project);
  expect(code, errors).toBe(0);
  for (const file of ["models", "models.csv", "models.json"]) expect(existsSync(join(site, file)), file).toBe(false);
  expect(built("index.html") + built("first/index.html")).not.toMatch(/href="\/models/);
});

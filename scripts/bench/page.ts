import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { siteFiles } from "../../src/integrations/site-files.ts";
import { visit } from "./visit.ts";
import { budgetOf } from "./weight.ts";

/** A property of a page, and whether it is within its budget, where it has one. */
export interface Finding {
  name: string;
  value: number;
  budget?: number | undefined;
  unit: string;
}

/** Measures one page of a built site against the budgets; and a page without formulas for what formulas need. */
export async function benchPage(site: string, path: string): Promise<Finding[]> {
  const { weight, math, lateShift, foreign, blocking } = await visit(site, path);
  const budget = budgetOf(path, math);
  return [
    { name: "HTML and CSS", value: weight.page, budget: budget.page, unit: "KB" },
    { name: "script", value: weight.script, budget: budget.script, unit: "KB" },
    { name: "fonts", value: weight.font, budget: budget.font, unit: "KB" },
    { name: "everything", value: weight.all, budget: budget.all, unit: "KB" },
    { name: "requests to other hosts", value: foreign.length, budget: 0, unit: "" },
    { name: "render-blocking resources", value: blocking.length, budget: 1, unit: "" },
    { name: "layout shift", value: rounded(weight.shift), budget: budget.shift, unit: "" },
    { name: "layout shift where fonts come late", value: rounded(lateShift), unit: "" },
    ...(await withoutFormulas(site)),
  ];
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

async function withoutFormulas(site: string): Promise<Finding[]> {
  const plain = siteFiles(site, "html").find((file) => {
    const html = readFileSync(file, "utf8");
    return file.endsWith("index.html") && !/class="[^"]*\bkatex\b/.test(html);
  });
  if (!plain) return [];
  const path = `/${relative(site, plain).replace(/index\.html$/, "")}`;
  const seen = await visit(site, path);
  const sheets = [...readFileSync(plain, "utf8").matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(
    ([, href]) => href ?? "",
  );
  const loaded = [
    ...seen.fonts.filter((each) => each.includes("KaTeX")),
    ...sheets.filter((each) => readFileSync(join(site, each), "utf8").includes(".katex")),
  ];
  return [{ name: `files of KaTeX on ${path}`, value: loaded.length, budget: 0, unit: "" }];
}

/** Whether a finding keeps to its budget. Layout shift must stay below its own. */
export function isWithin({ name, value, budget = Number.POSITIVE_INFINITY }: Finding): boolean {
  return name === "layout shift" ? value < budget : value <= budget;
}

export function pageLine(finding: Finding): string[] {
  const { name, value, budget, unit } = finding;
  const line = [name, `${value} ${unit}`.trim()];
  return budget === undefined
    ? [...line, "", ""]
    : [...line, `${budget} ${unit}`.trim(), isWithin(finding) ? "ok" : "OVER"];
}

export const pageHead = ["", "measured", "budget", ""];

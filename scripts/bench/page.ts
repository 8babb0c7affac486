import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { siteFiles } from "../../src/integrations/site-files.ts";
import { visit } from "./visit.ts";

/** A property of a page, and whether it is within its budget. */
export interface Finding {
  name: string;
  value: number;
  budget: number;
  unit: string;
}

/** Measures one page of a built site against the budgets; and a page without formulas for what formulas need. */
export async function benchPage(site: string, path: string): Promise<Finding[]> {
  const seen = await visit(site, path);
  const { page, script, font, other } = seen.bytes;
  const kilobytes = (name: string, bytes: number, budget: number): Finding => ({
    name,
    value: Math.round(bytes / 10.24) / 100,
    budget,
    unit: "KB",
  });
  return [
    kilobytes("HTML and CSS", page, 34),
    kilobytes("script", script, 15),
    kilobytes("fonts", font, 65),
    kilobytes("everything", page + script + font + other, 110),
    { name: "requests to other hosts", value: seen.foreign.length, budget: 0, unit: "" },
    { name: "render-blocking resources", value: seen.blocking.length, budget: 1, unit: "" },
    { name: "layout shift", value: Math.round(seen.shift * 10_000) / 10_000, budget: 0.01, unit: "" },
    ...(await withoutFormulas(site)),
  ];
}

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
export function isWithin({ name, value, budget }: Finding): boolean {
  return name === "layout shift" ? value < budget : value <= budget;
}

export function pageLine(finding: Finding): string[] {
  const { name, value, budget, unit } = finding;
  return [name, `${value} ${unit}`.trim(), `${budget} ${unit}`.trim(), isWithin(finding) ? "ok" : "OVER"];
}

export const pageHead = ["", "measured", "budget", ""];

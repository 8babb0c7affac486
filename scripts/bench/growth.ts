import { statSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "../../src/integrations/site-files.ts";
import { astroBuild, buildEnvironment, copyProject, inFolder } from "../project.ts";
import { corpus } from "./corpus.ts";
import { measure } from "./measure.ts";
import type { Finding } from "./page.ts";
import { writeSurvey } from "./survey.ts";

/** How much larger a page of prose is in a survey of `large` pages than in one of `small`, in per cent. */
export async function benchGrowth(small: number, large: number): Promise<Finding> {
  const [before, after] = [await meanPage(small), await meanPage(large)];
  const value = Math.round((after / before - 1) * 1000) / 10;
  return { name: `growth of a page's HTML from ${small} to ${large} pages`, value, budget: 10, unit: "%" };
}

function meanPage(count: number): Promise<number> {
  return inFolder(async (folder) => {
    copyProject(folder);
    writeSurvey(corpus(count), join(folder, "content"));
    await measure(astroBuild, folder, buildEnvironment());
    const pages = siteFiles(join(folder, "dist"), "html").filter((file) => /\/part-\d+\//.test(file));
    return pages.reduce((sum, file) => sum + statSync(file).size, 0) / pages.length;
  });
}

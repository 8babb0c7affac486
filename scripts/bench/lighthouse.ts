import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { throttling } from "lighthouse/core/config/constants.js";
import { chromium as playwright } from "playwright-core";
import { browserArguments, chromium } from "../chromium.ts";
import { serveFolder } from "../static-server.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"];
const RUNS = 3;

/**
 * How much slower than this machine Lighthouse's phone is, by the table of its guide (docs/throttling.md, “Calibrating
 * the CPU slowdown”): 4 times for a high-end desktop, 2 times for a low-end one.
 */
function slowdownOf(benchmarkIndex: number): number {
  return benchmarkIndex >= 1500 ? 4 : 2;
}

/**
 * Lighthouse's scores, 0 to 100, of one page of a built site, with its settings for a phone: the median of three runs.
 * Each is named with the slowdown of the CPU, which three runs before them have found.
 */
export async function benchLighthouse(site: string, path: string): Promise<{ name: string; score: number }[]> {
  const server = await serveFolder(site);
  const port = await freePort();
  const browser = await playwright.launch({
    executablePath: chromium(),
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  });
  const run = async (cpuSlowdownMultiplier: number) => {
    const flags = { port, onlyCategories: categories, logLevel: "error" } as const;
    const settings = { throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier } };
    return (await lighthouse(`${server.origin}${path}`, { ...flags, ...settings }))?.lhr;
  };
  try {
    // They say how fast this machine is now; one alone may meet it in a busy moment.
    const speeds: number[] = [];
    for (let k = 0; k < RUNS; k++) speeds.push((await run(4))?.environment.benchmarkIndex ?? 0);
    const slowdown = slowdownOf(median(speeds));
    const runs: { title: string; score: number | null }[][] = [];
    for (let k = 0; k < RUNS; k++) runs.push(Object.values((await run(slowdown))?.categories ?? {}));
    const [first = []] = runs;
    return first.map(({ title }, index) => {
      const score = median(runs.map((each) => each[index]?.score ?? 0));
      return { name: `Lighthouse, CPU slowed ${slowdown} times: ${title}`, score: Math.round(score * 100) };
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { chromium as playwright } from "playwright-core";
import { browserArguments, chromium } from "../chromium.ts";
import { serveFolder } from "../static-server.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"];

/** Lighthouse's scores, 0 to 100, of one page of a built site, with its settings for a phone. */
export async function benchLighthouse(site: string, path: string): Promise<{ name: string; score: number }[]> {
  const server = await serveFolder(site);
  const port = await freePort();
  const browser = await playwright.launch({
    executablePath: chromium(),
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(`${server.origin}${path}`, { port, onlyCategories: categories, logLevel: "error" });
    return Object.values(result?.lhr.categories ?? {}).map(({ title, score }) => ({
      name: title,
      score: Math.round((score ?? 0) * 100),
    }));
  } finally {
    await browser.close();
    await server.close();
  }
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

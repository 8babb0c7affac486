import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { browserArguments, chromium } from "../chromium.ts";
import { serveFolder } from "../static-server.ts";
import { type Weight, weight } from "./weight.ts";

/** What a reader's browser fetches and does for one page. */
export interface Visit {
  weight: Weight;
  /** Whether there are formulas on it. */
  math: boolean;
  /** Cumulative layout shift with faces that come late. */
  lateShift: number;
  /** Addresses on other hosts. */
  foreign: string[];
  /** Addresses of what the first paint waits for. */
  blocking: string[];
  /** Addresses of fonts. */
  fonts: string[];
}

/** Milliseconds by which faces are held back, so that a swap that moves lines is seen. */
const fontDelay = 500;

/** Opens `path` of a built site in a new browser, twice: as it comes, and with faces that come late. */
export async function visit(site: string, path: string): Promise<Visit> {
  const server = await serveFolder(site);
  const browser = await playwright.launch({ executablePath: chromium(), args: browserArguments });
  try {
    const address = `${server.origin}${path}`;
    const requests: string[] = [];
    const page = await open(browser, address, (opened) => {
      opened.on("request", (request) => requests.push(request.url()));
    });
    const math = (await page.locator(".katex").count()) > 0;
    const [found, blocking] = [await page.evaluate(weight), await page.evaluate(blockers)];
    const late = await open(browser, address, (opened) =>
      opened.route(/\.woff2$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, fontDelay));
        await route.continue();
      }),
    );
    await late.waitForTimeout(300);
    return {
      weight: found,
      math,
      lateShift: (await late.evaluate(weight)).shift,
      foreign: requests.filter((url) => /^https?:/.test(url) && !url.startsWith(server.origin)),
      blocking,
      fonts: requests.map((url) => new URL(url).pathname).filter((pathname) => pathname.endsWith(".woff2")),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A page at `address`, once nothing is fetched any more; `prepared` gets it before it goes there. */
async function open(browser: Browser, address: string, prepared: (page: Page) => unknown): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await prepared(page);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Runs in the page. */
function blockers(): string[] {
  const resources = performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
    renderBlockingStatus?: string;
  })[];
  return resources.filter((each) => each.renderBlockingStatus === "blocking").map((each) => each.name);
}

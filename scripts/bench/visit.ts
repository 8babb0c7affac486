import { chromium as playwright } from "playwright-core";
import { browserArguments, chromium } from "../chromium.ts";
import { serveFolder } from "../static-server.ts";

/** What a reader's browser fetches and does for one page. */
export interface Visit {
  /** Bytes of response bodies as transferred, with gzip, by kind. */
  bytes: { page: number; script: number; font: number; other: number };
  /** Addresses on other hosts. */
  foreign: string[];
  /** Addresses of what the first paint waits for. */
  blocking: string[];
  /** Cumulative, with faces that come late. */
  shift: number;
  /** Addresses of fonts. */
  fonts: string[];
}

/** Milliseconds by which faces are held back, so that a swap that moves lines is seen. */
const fontDelay = 500;

const kinds = new Map<string, keyof Visit["bytes"]>([
  ["document", "page"],
  ["stylesheet", "page"],
  ["script", "script"],
  ["font", "font"],
]);

/** Opens `path` of a built site in a new browser and waits until nothing moves any more. */
export async function visit(site: string, path: string): Promise<Visit> {
  const server = await serveFolder(site);
  const browser = await playwright.launch({ executablePath: chromium(), args: browserArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const result: Visit = {
      bytes: { page: 0, script: 0, font: 0, other: 0 },
      foreign: [],
      blocking: [],
      shift: 0,
      fonts: [],
    };
    page.on("request", (request) => {
      if (!request.url().startsWith(server.origin) && /^https?:/.test(request.url()))
        result.foreign.push(request.url());
      if (request.resourceType() === "font") result.fonts.push(new URL(request.url()).pathname);
    });
    const sizes: Promise<void>[] = [];
    page.on("requestfinished", (request) => {
      sizes.push(
        request.sizes().then(({ responseBodySize }) => {
          result.bytes[kinds.get(request.resourceType()) ?? "other"] += responseBodySize;
        }),
      );
    });
    await page.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, fontDelay));
      await route.continue();
    });
    await page.goto(`${server.origin}${path}`, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    Object.assign(result, await page.evaluate(timings));
    await Promise.all(sizes);
    return result;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. */
async function timings(): Promise<Pick<Visit, "blocking" | "shift">> {
  const resources = performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
    renderBlockingStatus?: string;
  })[];
  const blocking = resources.filter((each) => each.renderBlockingStatus === "blocking").map((each) => each.name);
  const shift = await new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
  return { blocking, shift };
}

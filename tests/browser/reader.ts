import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { browserArguments } from "../../scripts/chromium.ts";

/** One page of each kind. */
export const kinds = {
  home: "/",
  section: "/families/contrastive/",
  overview: "/families/",
  model: "/models/clip/",
  models: "/models/",
  tokens: "/visual-tokens/",
  references: "/references/",
  figures: "/figures/",
  glossary: "/glossary/",
  missing: "/404.html",
};

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** A page in the browser, and what must not happen on it. */
export interface Reading {
  page: Page;
  /** Errors in the console, uncaught exceptions, breaches of the policy, requests to other hosts. */
  troubles: string[];
}

/** Opens pages of the site in a browser that the test file has for itself; they are closed after each test. */
export function reader(): (path: string, options?: BrowserContextOptions) => Promise<Reading> {
  let browser: Browser;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("browser"), args: browserArguments });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return async (path, options) => {
    const origin = inject("origin");
    const context = await browser.newContext({ viewport: desktop, baseURL: origin, ...options });
    opened.push(context);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(`${origin}/`)) troubles.push(request.url());
    });
    await page.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`Blocked by ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
      ),
    );
    await page.goto(path);
    return { page, troubles };
  };
}

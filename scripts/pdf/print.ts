import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Page, chromium as playwright } from "playwright-core";
import { browserArguments, chromium } from "../chromium.ts";
import { serveFolder } from "../static-server.ts";
import { describe, dropVariableFaces, fit, settleLinks, writeNumbers } from "./in-page.ts";
import { withMetadata } from "./metadata.ts";
import { pagesOfPlaces } from "./read.ts";
import { runningHeads } from "./running-heads.ts";
import { staticFaces } from "./static-faces.ts";

/** What `paper.css` leaves of A4 for text, CSS pixels: 164 × 248 mm. */
const room = { width: 620, height: 937 };

/** Prints `/full/complete/` of the site in `folder` as a tagged PDF with outline, links and page numbers in its contents. */
export async function printSurvey(folder: string): Promise<Uint8Array> {
  const { base, sheet } = styleOf(folder);
  const server = await serveFolder(folder, base);
  const browser = await playwright.launch({ executablePath: chromium(), args: browserArguments });
  try {
    const context = await browser.newContext({
      viewport: room,
      colorScheme: "light",
      bypassCSP: true, // for the style that makes pages of it
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    await page.emulateMedia({ media: "print" });
    await page.goto(`${server.origin}${base}full/complete/`, { waitUntil: "load" });
    return await printPage(page, await staticFaces(folder, base, sheet));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Where the page's style sheet lies below the path that the site was built for, and what that path is. */
function styleOf(folder: string): { base: string; sheet: string } {
  const file = join(folder, "full/complete/index.html");
  const html = readFileSync(file, "utf8");
  const [, base, sheet] = /<link rel="stylesheet" href="([^"]*\/)(_astro\/[^"]*)"/u.exec(html) ?? [];
  if (base === undefined || sheet === undefined) throw new Error(`${file} has no style sheet.`);
  return { base: decodeURI(base), sheet: decodeURI(sheet) };
}

async function printPage(page: Page, faces: string): Promise<Uint8Array> {
  const about = await page.evaluate(describe);
  await page.evaluate(settleLinks);
  await page.evaluate(dropVariableFaces);
  const style = readFileSync(join(import.meta.dirname, "paper.css"), "utf8");
  await page.addStyleTag({ content: [faces, style, runningHeads(about.title, about.chapters)].join("\n") });
  await page.evaluate(writeNumbers, {});
  await settle(page);
  await page.evaluate(fit, room);

  const first = await pagesOfPlaces(await pdf(page));
  await page.evaluate(writeNumbers, first);
  const second = await pdf(page);
  if (!isDeepStrictEqual(await pagesOfPlaces(second), first))
    throw new Error("Page numbers moved when they were written into the contents.");
  return withMetadata(second, about);
}

/** Waits for all faces and images, also those that would wait until they come near. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].filter(({ offsetParent }) => offsetParent).map((image) => image.decode()));
    await document.fonts.ready;
  });
}

const pdf = (page: Page) => page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });

import type { Locator, Page } from "playwright-core";
import { phone } from "../reader.ts";

/** A phone whose window is touched. */
export const touch = { viewport: phone, hasTouch: true, isMobile: true };

export const cardOf = (page: Page) => page.locator("[popover].card");
export const cite = "main p > a.cite";

/** Selectors of what opens a card, by what the card shows. */
export const marks = {
  citation: cite,
  group: "main p > span.cite a",
  figure: "main p > a.ref[href^='#fig-']",
  table: "main p > a.ref[href^='#tbl-']",
  equation: "main p > a.ref[href^='#eq-']",
  listing: "main p > a.ref[href^='#lst-']",
  term: "main p > a.term",
  section: "main p > a.ref[href$='/']",
};

/** Waits until the card shows, and until it has come to rest. */
export async function shown(page: Page): Promise<Locator> {
  const card = cardOf(page);
  await card.waitFor({ state: "visible" });
  await card.evaluate((each) => Promise.all(each.getAnimations().map(({ finished }) => finished)));
  return card;
}

import type { Locator } from "playwright-core";

/** Scrolls to a live mechanism, as a reader does, and waits until its script has it. */
export async function comeTo(mechanism: Locator): Promise<void> {
  await mechanism.scrollIntoViewIfNeeded();
  await mechanism.and(mechanism.page().locator("[data-ready]")).waitFor();
}

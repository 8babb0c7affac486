const GROWN = "grown";

/** Tells the scripts of the page that sections have been added to it. */
export function tellGrowth(): void {
  document.dispatchEvent(new Event(GROWN));
}

/** Runs now, and again whenever sections have been added to the page. */
export function withGrowth(run: () => void): void {
  run();
  document.addEventListener(GROWN, run);
}

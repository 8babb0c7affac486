/**
 * Where the reader was when the page was left or loaded anew: a section, and its top in the window. A browser
 * restores it by itself only on a page that is whole when it opens.
 */
const KEY = `survey-place:${location.pathname}`;
/** How many frames the heights of sections may need to settle. */
const FRAMES = 10;

/** Keeps the place whenever the page is left. */
export function keepPlace(): void {
  addEventListener("pagehide", () => {
    const part = [...document.querySelectorAll(".part")].findLast((each) => each.getBoundingClientRect().top <= 0);
    try {
      if (part) sessionStorage.setItem(KEY, JSON.stringify([part.id, part.getBoundingClientRect().top]));
      else sessionStorage.removeItem(KEY);
    } catch {
      // Storage may be forbidden: then the page opens at its top.
    }
  });
}

/** The kept place, if the reader has come back to the page; one who follows a link to it begins anew. */
export function keptPlace(): string | undefined {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation === undefined || navigation.type === "navigate") return undefined;
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Goes there once all sections are on the page. */
export async function comeBack(kept: string): Promise<void> {
  const [id, top] = JSON.parse(kept) as [string, number];
  const part = document.getElementById(id);
  // Again and again: heights are estimates until what is near has been laid out.
  for (let frame = 0; part && frame < FRAMES; frame++) {
    scrollBy(0, part.getBoundingClientRect().top - top);
    await new Promise(requestAnimationFrame);
  }
}

import { define } from "../page/define.client.ts";
import { element } from "../page/element.ts";
import { tellGrowth } from "../page/growth.client.ts";

/**
 * `/full/` opens with its title and contents alone; at the reader's first move the sections are fetched from the
 * complete document and put where its link was. Until then, and without scripts, links lead to that document.
 */
const link = document.querySelector<HTMLAnchorElement>(".rest a");
const place = link?.closest(".rest");
const moves = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "hashchange"];
/** Where the reader was when the page was left or loaded anew: the section, and its top in the window. */
const KEY = `survey-place:${location.pathname}`;

let coming: Promise<void> | undefined;

/** Puts all sections on the page, once; after a failure the link stays, and the next move tries again. */
function bring(): Promise<void> {
  coming ??= fetchRest().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function fetchRest(): Promise<void> {
  if (!link || !place) return;
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const whole = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What was parsed apart does not run: scripts are named anew.
  const scripts = [...whole.querySelectorAll<HTMLScriptElement>("script[src]")];
  for (const script of scripts) script.remove();
  define(whole);
  for (const each of document.querySelectorAll<HTMLAnchorElement>(`a[href^="${link.pathname}#"]`))
    each.setAttribute("href", each.hash);
  place.replaceWith(...whole.querySelectorAll(".part"));
  for (const src of scripts.flatMap((script) => script.getAttribute("src") ?? []))
    if (!document.querySelector(`script[src="${src}"]`))
      document.head.append(element("script", { type: "module", src }));
  for (const move of moves) removeEventListener(move, atMove);
  tellGrowth();
  // The address is followed again, now that its place is there.
  if (location.hash.length > 1) location.replace(location.hash);
}

function atMove(): void {
  bring().catch(() => undefined);
}

/** A link to a section that is on its way waits for it. */
async function follow(event: MouseEvent): Promise<void> {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const followed = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a");
  if (!followed || !isPlain || followed.pathname !== link?.pathname) return;
  event.preventDefault();
  const { href, hash } = followed;
  try {
    await bring();
    if (hash) location.hash = hash;
  } catch {
    location.href = href;
  }
}

function leave(): void {
  const parts = [...document.querySelectorAll(".part")];
  const part = parts.findLast((each) => each.getBoundingClientRect().top <= 0);
  const kept = part && JSON.stringify([part.id, part.getBoundingClientRect().top]);
  try {
    if (kept) sessionStorage.setItem(KEY, kept);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage may be forbidden: then the page opens at its top.
  }
}

/** What was left in the middle opens there again, as it would if it had come as one document. */
async function comeBack(kept: string): Promise<void> {
  const [id, top] = JSON.parse(kept) as [string, number];
  await bring();
  const part = document.getElementById(id);
  // Again and again: heights are estimates until what is near has been laid out.
  for (let frame = 0; frame < 10; frame++) {
    if (part) scrollBy(0, part.getBoundingClientRect().top - top);
    await new Promise(requestAnimationFrame);
  }
}

function kept(): string | null {
  const [{ type } = { type: "navigate" }] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  try {
    return type === "navigate" ? null : sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

if (link && place) {
  for (const move of moves) addEventListener(move, atMove, { passive: true });
  document.addEventListener("click", (event) => void follow(event));
  addEventListener("pagehide", leave);
  history.scrollRestoration = "manual";
  const left = kept();
  if (left) comeBack(left).catch(() => undefined);
  else if (location.hash.length > 1) atMove();
}

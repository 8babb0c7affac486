import { define } from "../page/define.client.ts";
import { element } from "../page/element.ts";
import { tellGrowth } from "../page/growth.client.ts";
import { comeBack, keepPlace, keptPlace } from "./reading-place.client.ts";

/**
 * `/full/` opens with its title and contents alone; at the reader's first move the sections are fetched from the
 * complete document and put where its link was. Until then, and without scripts, links lead to that document.
 */
const link = document.querySelector<HTMLAnchorElement>(".rest a");
const moves = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "hashchange"];

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
  if (!link) return;
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  place(new DOMParser().parseFromString(await answer.text(), "text/html"), link);
  for (const move of moves) removeEventListener(move, atMove);
  tellGrowth();
  // The address is followed again, now that its place is there.
  if (location.hash.length > 1) location.replace(location.hash);
}

/** Takes the sections, and what they need, out of the complete document. */
function place(whole: Document, { pathname, parentElement }: HTMLAnchorElement): void {
  // What was parsed apart does not run: scripts are named anew.
  const scripts = [...whole.querySelectorAll<HTMLScriptElement>("script[src]")];
  for (const script of scripts) script.remove();
  define(whole);
  for (const each of document.querySelectorAll<HTMLAnchorElement>(`a[href^="${pathname}#"]`))
    each.setAttribute("href", each.hash);
  parentElement?.replaceWith(...whole.querySelectorAll(".part"));
  for (const src of scripts.flatMap((script) => script.getAttribute("src") ?? []))
    if (!document.querySelector(`script[src="${src}"]`))
      document.head.append(element("script", { type: "module", src }));
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

if (link) {
  for (const move of moves) addEventListener(move, atMove, { passive: true });
  document.addEventListener("click", (event) => void follow(event));
  keepPlace();
  const kept = keptPlace();
  if (kept)
    bring().then(
      () => comeBack(kept),
      () => undefined,
    );
  else if (location.hash.length > 1) atMove();
  link.dataset["ready"] = "";
}

import { element } from "../page/element.ts";
import { say } from "./clipboard.client.ts";
import { parseRead, type Read, readWithin } from "./progress.ts";

/** Marks in the outline what was read to its end. The record stays in this browser, and the reader can clear it. */
const KEY = `survey-read:${import.meta.env.BASE_URL}`;
/** How long the end must be in view. */
const LINGERED_IN_MS = 1500;

const outline = document.querySelector<HTMLElement>(".outline");
const rows = [...document.querySelectorAll<HTMLAnchorElement>(".outline > ol a:not([aria-label])")];
const current = rows.find((row) => row.ariaCurrent === "page");
const clear = element("button", { type: "button", class: "clear" }, "Clear reading marks");

function load(): Read {
  try {
    return parseRead(localStorage.getItem(KEY));
  } catch {
    return {};
  }
}

function show(read: Read): void {
  for (const row of rows) {
    for (const old of row.querySelectorAll(".read")) old.remove();
    const size = Number(row.dataset["size"] ?? 1);
    const done = readWithin(read, row.pathname, size);
    if (done > 0) row.append(mark(done / size, done === size ? "read" : `${done} of ${size} pages read`));
  }
  if (Object.keys(read).length > 0) outline?.append(clear);
  else clear.remove();
}

/** A ring, closed as far as the part was read; a screen reader hears it as words. */
function mark(part: number, words: string): HTMLElement {
  const circle = { cx: "8", cy: "8", r: "6", pathLength: "100" };
  const ring = drawn(
    "svg",
    { viewBox: "0 0 16 16", "aria-hidden": "true" },
    drawn("circle", circle),
    drawn("circle", { ...circle, "stroke-dasharray": `${Math.round(part * 100)} 100` }),
    ...(part === 1 ? [drawn("path", { d: "m5 8 2.2 2.3L11 5.8" })] : []),
  );
  return element("span", { class: "read" }, ring, element("span", { class: "unseen" }, ` (${words})`));
}

function drawn(name: string, attributes: { [name: string]: string }, ...children: Node[]): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The page that is shown, with the pages above it. */
function remember(): void {
  if (current === undefined) return;
  const above: string[] = [];
  for (let item = current.parentElement?.parentElement?.closest("li"); item; item = item.parentElement?.closest("li")) {
    const link = item.querySelector<HTMLAnchorElement>(":scope > a");
    if (link) above.push(link.pathname);
  }
  const read = { ...load(), [current.pathname]: above };
  try {
    localStorage.setItem(KEY, JSON.stringify(read));
  } catch {
    // Storage may be forbidden: then the mark holds for this page.
  }
  show(read);
}

clear.addEventListener("click", () => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept, then.
  }
  show({});
  say("Reading marks cleared.");
  (current ?? rows[0])?.focus();
});

// Another tab has read on.
addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) show(load());
});

if (rows.length > 0) show(load());
if (current) {
  const ends = [...document.querySelectorAll(".pager, .colophon")];
  const seen = new Set<Element>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    clearTimeout(waiting);
    if (seen.size > 0) waiting = setTimeout(remember, LINGERED_IN_MS);
  });
  for (const end of ends) observer.observe(end);
}

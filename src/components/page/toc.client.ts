import { withGrowth } from "./growth.client.ts";

/** Marks the heading under which the reader is, and closes the sheet once a link of it was followed. */
const sheet = document.querySelector<HTMLElement>("#sheet");
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>(".toc a")].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
let headings: HTMLElement[] = [];

/** A heading counts once it is in the upper third of the window. */
function mark(): void {
  const line = innerHeight / 3;
  const atEnd = innerHeight + scrollY >= root.scrollHeight - 2;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
  const current = atEnd && scrollY > 0 ? headings.at(-1) : passed.at(-1);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

const root = document.documentElement;

if (links.size > 0) {
  // The observer wakes when a heading crosses the line, so that nothing runs while one reads.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px", threshold: [0, 1] });
  withGrowth(() => {
    headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    for (const heading of headings) observer.observe(heading);
  });
  const end = document.querySelector(".colophon");
  if (end) new IntersectionObserver(mark).observe(end);
}

sheet?.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("a") && sheet.matches(":popover-open"))
    sheet.hidePopover();
});

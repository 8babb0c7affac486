import { copy } from "./clipboard.client.ts";

/** A permalink leads to its place as any link does; its whole address is copied on the way. */
document.addEventListener("click", (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a.permalink");
  if (link && isPlain) void copy(link.href, "Link");
});

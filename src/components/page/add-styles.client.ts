const sheets = new Map<string, Promise<unknown>>();

/** Adds a style sheet unless the page has it; done when it is in force, or cannot be had. */
export function addStyles(href: string): Promise<unknown> {
  const known = sheets.get(href);
  if (known) return known;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  const added = new Promise((resolve) => {
    if (document.querySelector(`link[rel="stylesheet"][href="${href}"]`)) return resolve(undefined);
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  sheets.set(href, added);
  return added;
}

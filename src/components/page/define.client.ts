/**
 * Takes over patterns, arrowheads and pictures of drawings that come from another page; this page may have none, or
 * not those.
 */
export function define(from: ParentNode): void {
  const known = document.querySelector(".diagram-defs defs");
  const drawing = from.querySelector(".diagram-defs");
  if (known) known.append(...[...from.querySelectorAll("symbol")].filter(({ id }) => !document.getElementById(id)));
  else if (drawing) document.body.prepend(drawing);
}

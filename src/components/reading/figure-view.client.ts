import { element } from "../page/element.ts";
import { bestFit } from "./best-fit.ts";
import { inCopy } from "./own-ids.ts";

/** Between panels, px. */
const GAP = 32;
const STEP = 1.25;
const MOST = 6;

const title = element("h2", { id: "figure-view-title" });
const out = element("button", { type: "button", "aria-label": "Smaller" }, "−");
const whole = element("button", { type: "button" }, "Fit");
const into = element("button", { type: "button", "aria-label": "Larger" }, "+");
const close = element("button", { type: "button" }, "Close");
const picture = element("div", { class: "picture", tabindex: "0", role: "group", "aria-label": "Figure, scrolls" });
const caption = element("p", {});
const dialog = element(
  "dialog",
  { class: "figure-view", "aria-labelledby": "figure-view-title" },
  element("div", { class: "bar" }, title, out, whole, into, close),
  picture,
  caption,
);
document.body.append(dialog);

/** Width of a panel: as it was fitted, and as the reader has set it. */
let fitted = 0;
let width = 0;

/** Shows a figure as large as the window allows, or larger than on the page where the window is small. */
export function showFigure(figure: HTMLElement): void {
  const name = figure.querySelector("figcaption .permalink")?.textContent?.replace(/\.$/u, "");
  title.textContent = name ?? "Figure";
  showCaption(figure.querySelector("figcaption"), figure.querySelector(".panels")?.ariaLabel);
  const panels = [...figure.querySelectorAll(".panels > *, :scope > :is(.image, picture)")];
  picture.replaceChildren(...panels.map(withOwnIds));
  if (!dialog.open) dialog.showModal();
  picture.scrollTo(0, 0);
  const onPage = Math.max(0, ...panels.map((panel) => panel.getBoundingClientRect().width));
  const ratios = panels.map((panel) => panel.getBoundingClientRect()).map((box) => box.height / (box.width || 1));
  const visible = ratios.filter((ratio) => ratio > 0);
  const room = { width: picture.clientWidth - GAP, height: picture.clientHeight - GAP };
  fitted = Math.max(bestFit(visible, room, GAP), onPage * STEP);
  setWidth(fitted);
  picture.focus();
}

/** The caption without its number, which is the heading; where the page shows the title elsewhere, with the title. */
function showCaption(figcaption: Element | null, figureTitle: string | null | undefined): void {
  caption.replaceChildren(...(figcaption ? withOwnIds(figcaption).childNodes : []));
  for (const each of caption.querySelectorAll(".permalink, .enlarge")) each.remove();
  const bold = caption.querySelector("b");
  if (bold?.textContent?.trim() === "" && figureTitle) bold.textContent = `${figureTitle}.`;
}

/** A copy in which ids are valid: renamed, with all that refers to them. */
function withOwnIds(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(".corner")) each.remove();
  const all = [copy, ...copy.querySelectorAll("*")];
  const ids = new Set(all.map(({ id }) => id).filter((id) => id !== ""));
  for (const each of all) {
    for (const { name, value } of [...each.attributes]) {
      const own = inCopy(name, value, ids);
      if (own !== value) each.setAttribute(name, own);
    }
  }
  return copy;
}

/** Keeps the middle of what is seen where it is. */
function setWidth(wanted: number): void {
  const before = {
    x: middle("scrollLeft", "clientWidth", "scrollWidth"),
    y: middle("scrollTop", "clientHeight", "scrollHeight"),
  };
  width = Math.min(Math.max(wanted, fitted / 2), fitted * MOST);
  picture.style.setProperty("--panel", `${width}px`);
  picture.style.setProperty("--scale", String(width / 400));
  picture.scrollLeft = before.x * picture.scrollWidth - picture.clientWidth / 2;
  picture.scrollTop = before.y * picture.scrollHeight - picture.clientHeight / 2;
}

type Side = "scrollLeft" | "scrollTop" | "clientWidth" | "clientHeight" | "scrollWidth" | "scrollHeight";
const middle = (from: Side, seen: Side, whole: Side) => (picture[from] + picture[seen] / 2) / (picture[whole] || 1);

out.addEventListener("click", () => setWidth(width / STEP));
into.addEventListener("click", () => setWidth(width * STEP));
whole.addEventListener("click", () => setWidth(fitted));
close.addEventListener("click", () => dialog.close());

dialog.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") setWidth(width * STEP);
  else if (event.key === "-") setWidth(width / STEP);
  else if (event.key === "0") setWidth(fitted);
});
dialog.addEventListener("click", ({ target }) => {
  // The backdrop belongs to the dialog; a link within the page does not close it by itself.
  if (target === dialog || (target instanceof Element && target.closest("a"))) dialog.close();
});
// What was shown is not kept: the page would hold it twice.
dialog.addEventListener("close", () => {
  picture.replaceChildren();
  caption.replaceChildren();
});

// Two fingers on a pad come as a wheel with Ctrl.
picture.addEventListener("wheel", (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  setWidth(width * Math.exp(-event.deltaY / 100));
});

/** Width of a panel for each pixel between two fingers, from when they were put down. */
let perPixel = 0;
const apart = ({ touches: [a, b] }: TouchEvent) =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
picture.addEventListener("touchstart", (event) => {
  perPixel = event.touches.length === 2 ? width / (apart(event) || 1) : 0;
});
picture.addEventListener("touchmove", (event) => {
  if (perPixel === 0 || event.touches.length !== 2) return;
  event.preventDefault();
  setWidth(perPixel * apart(event));
});

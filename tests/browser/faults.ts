/** What stands in the way of some reader. */
export interface Fault {
  fault: string;
  /** Width of the window and size of the text, px. */
  window: string;
  /** The beginning of the element's HTML. */
  element: string;
}

/** Runs in the page, so it may use nothing from outside: what axe does not look at, in the window as it is. */
export function faults(): Fault[] {
  const root = document.documentElement;
  const window = `${root.clientWidth} px, text of ${getComputedStyle(root).fontSize}`;
  const found: Fault[] = [];
  const tell = (fault: string, element: Element) =>
    found.push({ fault, window, element: element.outerHTML.replaceAll(/\s+/g, " ").slice(0, 160) });
  const all = [...document.querySelectorAll<HTMLElement>("body *:not(.katex *, svg *)")].filter((each) =>
    each.checkVisibility(),
  );

  // The page scrolls one way only; what is wide scrolls in a box that the keyboard reaches.
  const boxes = all.filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowX));
  for (const box of boxes) {
    if (box.scrollWidth > box.clientWidth + 1 && box.tabIndex < 0) tell("scrolls, but not by the keyboard", box);
  }
  if (root.scrollWidth > root.clientWidth) {
    const wide = all.filter(
      (each) =>
        each.getBoundingClientRect().right > root.clientWidth + 0.5 &&
        !boxes.some((box) => box !== each && box.contains(each)) &&
        !each.matches(".unseen, .unseen *"),
    );
    tell(`the page scrolls sideways, by ${root.scrollWidth - root.clientWidth} px`, wide.at(-1) ?? root);
  }

  // Headings: one of the first level, and none skipped.
  const headings = all.filter((each) => /^H[1-6]$/.test(each.tagName) && !each.closest("nav, dialog"));
  const levels = headings.map((each) => Number(each.tagName.slice(1)));
  headings.forEach((heading, index) => {
    const level = levels[index] ?? 1;
    if (level > (levels[index - 1] ?? 0) + 1) tell("skips a level", heading);
    if (level === 1 && levels.indexOf(1) !== index) tell("a second heading of the first level", heading);
  });

  // A formula is read from its MathML; what is drawn is hidden from those who listen.
  for (const formula of document.querySelectorAll(".katex")) {
    const heard = formula.querySelector(":scope > .katex-mathml > math");
    const seen = formula.querySelector(":scope > .katex-html");
    if (heard === null || heard.closest("[aria-hidden=true]")) tell("formula without MathML", formula);
    else if (formula.checkVisibility() && !heard.checkVisibility({ visibilityProperty: true })) {
      tell("MathML that nobody hears", formula);
    }
    if (seen?.ariaHidden !== "true") tell("formula that is heard twice", formula);
  }

  // Who asked for less motion gets none.
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    for (const each of [root, ...all]) {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
      if (/[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth") {
        tell("moves", each);
      }
    }
  }
  return found;
}

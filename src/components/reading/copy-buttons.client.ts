import { element } from "../page/element.ts";
import { withGrowth } from "../page/growth.client.ts";
import { copy } from "./clipboard.client.ts";

/** Buttons that copy code, BibTeX and the TeX of display formulas; they lie over their box and take no room. */

function button(label: string, name: string, what: string, text: () => string): HTMLButtonElement {
  const made = element("button", { type: "button", class: "copy", "aria-label": name }, label);
  made.addEventListener("click", () => void copy(text(), what));
  return made;
}

/** In a box of no height that stays where it is while the code scrolls under it. */
function addToCode(pre: HTMLPreElement): void {
  const what = pre.getAttribute("aria-label")?.startsWith("BibTeX") ? "BibTeX" : "Code";
  const text = () => pre.querySelector("code")?.textContent ?? "";
  pre.prepend(element("span", { class: "corner" }, button("Copy", `Copy ${what}`, what, text)));
}

/** Above the formula, in the space between it and the text; what has no number gets the box that the others have. */
function addToFormula(formula: HTMLElement): void {
  const tex = formula.querySelector("annotation")?.textContent?.trim();
  if (!tex) return;
  let box = formula.parentElement;
  if (!box?.matches(".equation")) {
    box = element("div", { class: "equation unnumbered" });
    formula.replaceWith(box);
    box.append(formula);
  }
  box.append(button("TeX", "Copy TeX", "TeX", () => tex));
}

withGrowth(() => {
  for (const pre of document.querySelectorAll<HTMLPreElement>("main pre:not(:has(.copy))")) addToCode(pre);
  for (const formula of document.querySelectorAll<HTMLElement>("main .formula:not(:has(~ .copy))"))
    addToFormula(formula);
});

/** `<button data-copy="id">`: what the element of that id says; `<button data-copy-file>`: the file of the link before it. */
document.addEventListener("click", ({ target }) => {
  const pressed = target instanceof Element && target.closest<HTMLElement>("[data-copy], [data-copy-file]");
  if (!pressed) return;
  const file = pressed.previousElementSibling;
  if ("copyFile" in pressed.dataset && file instanceof HTMLAnchorElement) {
    void copy(textOf(file.href), file.firstChild?.textContent ?? "File");
    return;
  }
  const source = document.getElementById(pressed.dataset["copy"] ?? "");
  void copy(source?.textContent?.replace(/\s+/gu, " ").trim() ?? "", pressed.dataset["what"] ?? "Text");
});

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

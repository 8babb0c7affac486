import { element } from "./element.ts";
import { find } from "./search-index.client.ts";
import { resultItem } from "./search-result.client.ts";

const input = element("input", {
  type: "search",
  id: "search-words",
  "aria-label": "Search the survey",
  "aria-describedby": "search-status",
  placeholder: "Search the survey",
  autocomplete: "off",
  spellcheck: "false",
  enterkeyhint: "search",
});
const close = element("button", { type: "button" }, "Close");
const status = element("p", { id: "search-status", role: "status" });
const list = element("ol", {});
const dialog = element(
  "dialog",
  { class: "search", "aria-label": "Search" },
  element("div", { role: "search" }, input, close),
  status,
  list,
);
document.body.append(dialog);

/** Shows the dialog, with what was last looked for. */
export function openSearch(): void {
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
}

async function update(): Promise<void> {
  const words = input.value.trim();
  if (words === "") {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    const answer = await find(words);
    if (answer === undefined || input.value.trim() !== words) return;
    list.replaceChildren(...answer.found.map(resultItem));
    status.textContent = countText(answer.total, answer.found.length, words);
  } catch {
    list.replaceChildren();
    status.textContent = import.meta.env.DEV
      ? "Search is available in the built site only."
      : "The search index could not be loaded.";
  }
}

function countText(total: number, shown: number, words: string): string {
  if (total === 0) return `Nothing found for “${words}”.`;
  if (total > shown) return `${total} pages, the best ${shown} shown.`;
  return total === 1 ? "1 page." : `${total} pages.`;
}

/** Arrow keys go through the input and all links, as through one column; Escape closes instead of emptying the input first. */
function step(event: KeyboardEvent): void {
  if (event.key === "Escape" && !event.isComposing) {
    event.preventDefault();
    dialog.close();
    return;
  }
  const forward = event.key === "ArrowDown";
  if (!forward && event.key !== "ArrowUp") return;
  const stops: HTMLElement[] = [input, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (forward ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

input.addEventListener("input", () => void update());
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) list.querySelector("a")?.click();
});
dialog.addEventListener("keydown", step);
close.addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  // The backdrop belongs to the dialog; and a link to the same page does not close it by itself.
  if (event.target === dialog || (event.target instanceof Element && event.target.closest("a"))) dialog.close();
});

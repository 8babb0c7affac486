import { element } from "./element.ts";
import { grouped } from "./search-groups.ts";
import { find } from "./search-index.client.ts";
import { groupSection } from "./search-result.client.ts";

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
const list = element("div", { class: "results-by-kind" });
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
    const groups = grouped(answer.found, words);
    list.replaceChildren(...groups.map((group) => groupSection(group, words)));
    const shown = groups.reduce((sum, { found }) => sum + found.length, 0);
    status.textContent = countText(answer.total, shown, words);
  } catch {
    list.replaceChildren();
    status.textContent = import.meta.env.DEV
      ? "Search is available in the built site only."
      : "The search index could not be loaded.";
  }
}

function countText(total: number, shown: number, words: string): string {
  if (total === 0) return `Nothing found for “${words}”.`;
  if (total > shown) return `${total} results, the best ${shown} shown by kind.`;
  return total === 1 ? "1 result." : `${total} results.`;
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

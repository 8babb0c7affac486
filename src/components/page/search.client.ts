import searchCss from "../../styles/search.css?url";
import { addStyles } from "./add-styles.client.ts";

/** Opens the search; everything else about it is loaded only then. */
async function open(): Promise<void> {
  const [{ openSearch }] = await Promise.all([import("./search-dialog.client.ts"), addStyles(searchCss)]);
  openSearch();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

document.querySelector("#search")?.addEventListener("click", () => void open());

document.addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const palette =
    event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !palette) return;
  event.preventDefault();
  void open();
});

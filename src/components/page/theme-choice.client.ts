import { THEME_KEY } from "./theme.ts";

const order = ["system", "light", "dark"] as const;
type Theme = (typeof order)[number];

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>("#theme");

function chosen(): Theme {
  const theme = root.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Storage may be forbidden: then the choice holds for this page. */
function remember(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Nothing to do: the page itself already follows the choice.
  }
}

function show(theme: Theme): void {
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  button?.setAttribute("aria-label", `Colour scheme: ${theme}`);
}

show(chosen());
button?.addEventListener("click", () => {
  const next = order[(order.indexOf(chosen()) + 1) % order.length] ?? "system";
  show(next);
  remember(next);
});

// Another tab changed it.
addEventListener("storage", ({ key, newValue }) => {
  if (key === THEME_KEY) show(newValue === "light" || newValue === "dark" ? newValue : "system");
});

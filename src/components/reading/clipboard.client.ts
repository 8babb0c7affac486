const status = document.querySelector<HTMLElement>(".said");
const SHOWN_IN_MS = 2500;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Puts text on the clipboard and says so, to the eye and to a screen reader: `TeX copied.` */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} copied.`);
  } catch {
    say(`${what} not copied: the browser does not allow it.`);
  }
}

/** Shows a line for a moment; a screen reader speaks it when it has nothing else to say. */
export function say(words: string): void {
  if (status === null) return;
  clearTimeout(hiding);
  status.textContent = words;
  hiding = setTimeout(() => status.replaceChildren(), SHOWN_IN_MS);
}

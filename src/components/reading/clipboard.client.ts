const status = document.querySelector<HTMLElement>(".said");
const SHOWN_IN_MS = 2500;
let hiding: ReturnType<typeof setTimeout> | undefined;

/**
 * Puts text on the clipboard and says so, to the eye and to a screen reader: `TeX copied.` What is yet to be fetched is
 * promised to the clipboard at once, since some browsers allow it only while the button is being pressed.
 */
export async function copy(text: string | Promise<string>, what: string): Promise<void> {
  try {
    if (typeof text === "string") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    say(`${what} copied.`);
  } catch {
    say(`${what} not copied: the browser does not allow it, or it could not be fetched.`);
  }
}

/** Shows a line for a moment; a screen reader speaks it when it has nothing else to say. */
export function say(words: string): void {
  if (status === null) return;
  clearTimeout(hiding);
  status.textContent = words;
  hiding = setTimeout(() => status.replaceChildren(), SHOWN_IN_MS);
}

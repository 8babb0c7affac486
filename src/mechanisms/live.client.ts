import type { Live } from "./live.ts";

/** Each mechanism is a script of its own, fetched when a reader comes near it. */
const mechanisms = import.meta.glob<Live>("./*/live.ts", { import: "default" });

/** `<live-mechanism name="clip">` stands still as the build drew it until it is near the window. */
class LiveMechanism extends HTMLElement {
  #watcher: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#wake();
      },
      { rootMargin: "400px" },
    );
    this.#watcher.observe(this);
  }

  disconnectedCallback(): void {
    this.#watcher?.disconnect();
  }

  async #wake(): Promise<void> {
    this.#watcher?.disconnect();
    const load = mechanisms[`./${this.getAttribute("name")}/live.ts`];
    const [{ takeOver }, mechanism] = await Promise.all([import("./take-over.ts"), load?.()]);
    if (mechanism) takeOver(this, mechanism);
  }
}

customElements.define("live-mechanism", LiveMechanism);

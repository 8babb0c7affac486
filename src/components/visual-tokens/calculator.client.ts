import type { Size } from "../../mechanisms/size.ts";
import { rules } from "../../mechanisms/visual-tokens/rules.ts";
import { asCsv, asMarkdown } from "./copies.ts";
import { type Picture, readPicture } from "./file.client.ts";
import { allowedPixels, pixels } from "./images.ts";
import { type Row, rowOf, sorted, sorts, summary, times } from "./rows.ts";
import { readState, type State, writeState } from "./state.ts";
import { fill } from "./table.client.ts";

const offer = { sorts: sorts.map(({ key }) => key), rules: rules.map(({ id }) => id) };
/** A screen reader is told once the reader has stopped typing. */
const pause = 400;

/** Takes over the table that the build made: other images, orders and choices of models, all in the address. */
class Calculator extends HTMLElement {
  #state: State = readState("", offer);
  #picture: Picture | undefined;
  #rows: Row[] = [];
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** Which file was asked for last: an earlier one that is read later is late. */
  #asked = 0;
  /** What the note below the file says as long as there is none. */
  #note = "";

  connectedCallback(): void {
    this.#state = readState(location.search, offer);
    this.#note = this.querySelector("#file-note")?.textContent ?? "";
    this.addEventListener("input", ({ target }) => this.#typed(target));
    this.addEventListener("change", ({ target }) => this.#chosen(target));
    this.addEventListener("click", ({ target }) => this.#pressed(target));
    this.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#change({ ...readState("", offer), size: this.#state.size });
    });
    this.addEventListener("submit", (event) => event.preventDefault());
    this.#takeFiles();
    this.#show();
  }

  #all<Kind extends Element = HTMLElement>(selector: string): Kind[] {
    return [...this.querySelectorAll<Kind>(selector)];
  }

  #side(name: keyof Size): HTMLInputElement | null {
    return this.querySelector(`[name=${name}]`);
  }

  #change(next: State): void {
    const isSame = next.size.width === this.#picture?.size.width && next.size.height === this.#picture?.size.height;
    if (!isSame) {
      this.#picture = undefined;
      this.#asked++;
      this.#tell(this.#note, false);
    }
    this.#state = next;
    history.replaceState(history.state, "", location.pathname + writeState(next) + location.hash);
    this.#show();
  }

  /** A side as it is typed: a bad value is told of, and the last good state stays. */
  #typed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !(target.name === "width" || target.name === "height")) return;
    const [width, height] = (["width", "height"] as const).map((name) => pixels(this.#side(name)?.value ?? ""));
    this.#mark(width === undefined, height === undefined);
    if (width !== undefined && height !== undefined) this.#change({ ...this.#state, size: { width, height } });
  }

  #mark(isWidthBad: boolean, isHeightBad: boolean): void {
    this.#side("width")?.setAttribute("aria-invalid", String(isWidthBad));
    this.#side("height")?.setAttribute("aria-invalid", String(isHeightBad));
    const note = this.querySelector<HTMLElement>("#sides-note");
    if (!note) return;
    const isBad = isWidthBad || isHeightBad;
    note.classList.toggle("wrong", isBad);
    say(note, isBad ? `${allowedPixels} Still shown: ${times(this.#state.size)}.` : allowedPixels);
  }

  #chosen(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === "file") {
      const [file] = target.files ?? [];
      if (file) void this.#read(file);
      target.value = "";
    } else if (target instanceof HTMLSelectElement) {
      this.#change({ ...this.#state, sort: target.value || undefined });
    } else if (target instanceof HTMLInputElement && target.type === "checkbox") {
      const boxes = this.#all<HTMLInputElement>("[name=rules]");
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      // One is always shown.
      if (chosen.length === 0) target.checked = true;
      else this.#change({ ...this.#state, rules: chosen.length < boxes.length ? chosen : undefined });
    }
  }

  #pressed(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest("button") : null;
    const { width, height, table } = button?.dataset ?? {};
    if (table) void this.#copy(table === "csv" ? asCsv : asMarkdown);
    if (!width || !height) return;
    this.#side("width")?.removeAttribute("aria-invalid");
    this.#change({ ...this.#state, size: { width: Number(width), height: Number(height) } });
    this.#fields();
  }

  async #copy(write: typeof asCsv): Promise<void> {
    const place = this.querySelector(".copied");
    try {
      await navigator.clipboard.writeText(write(this.#rows, this.#state.size));
      if (place) say(place, "Copied.");
    } catch {
      if (place) say(place, "The browser does not allow copying here.");
    }
    setTimeout(() => place && say(place, ""), 4000);
  }

  /** Files that are dropped anywhere on the page, or pasted. */
  #takeFiles(): void {
    const hasFiles = (data: DataTransfer | null) => data?.types.includes("Files") ?? false;
    const take = (event: Event, data: DataTransfer | null) => {
      this.classList.remove("over");
      const [file] = data?.files ?? [];
      if (!file) return;
      event.preventDefault();
      void this.#read(file);
    };
    document.addEventListener("dragover", (event) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      this.classList.add("over");
    });
    document.addEventListener("dragleave", ({ relatedTarget }) => {
      if (relatedTarget === null) this.classList.remove("over");
    });
    document.addEventListener("drop", (event) => take(event, event.dataTransfer));
    document.addEventListener("paste", (event) => take(event, event.clipboardData));
  }

  async #read(file: File): Promise<void> {
    const asked = ++this.#asked;
    try {
      const picture = await readPicture(file);
      if (asked !== this.#asked) return;
      this.#picture = picture;
      this.#tell(`“${picture.name}” has ${picture.size.width} × ${picture.size.height} pixels.`, false);
      this.#change({ ...this.#state, size: picture.size });
      this.#fields();
    } catch (error) {
      if (asked === this.#asked && error instanceof Error) this.#tell(error.message, true);
    }
  }

  #tell(words: string, isWrong: boolean): void {
    const note = this.querySelector("#file-note");
    note?.classList.toggle("wrong", isWrong);
    if (note) say(note, words);
  }

  /** Writes the size into the fields, which a reader who types does not want. */
  #fields(): void {
    for (const name of ["width", "height"] as const) {
      const field = this.#side(name);
      if (field) field.value = String(this.#state.size[name]);
    }
    this.#mark(false, false);
  }

  #show(): void {
    const { size, sort, rules: chosen = offer.rules } = this.#state;
    const rows = rules.filter(({ id }) => chosen.includes(id)).map((rule) => rowOf(rule, size));
    this.#rows = sorted(rows, size, sort);
    const table = this.querySelector("table");
    if (table) fill(table, this.#rows, size, this.#picture?.small);
    for (const each of this.#all("[data-width]")) {
      const { width, height } = each.dataset;
      each.ariaPressed = String(Number(width) === size.width && Number(height) === size.height);
    }
    for (const each of this.#all<HTMLInputElement>("[name=rules]")) each.checked = chosen.includes(each.value);
    for (const each of this.#all<HTMLSelectElement>("[name=sort]")) each.value = sort ?? "";
    if (!this.contains(document.activeElement) || !document.activeElement?.matches(".sides input")) this.#fields();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const place = this.querySelector(".summary");
      if (place) say(place, summary(this.#rows, size));
    }, pause);
  }
}

/** Changes words only if they are others, so that nothing is announced twice. */
function say(place: Element, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}

customElements.define("visual-tokens", Calculator);

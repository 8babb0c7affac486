import { rules } from "../../mechanisms/visual-tokens/rules.ts";
import type { Picture } from "./file.client.ts";
import { type Row, rowOf, sorted, sorts, summary } from "./rows.ts";
import { say } from "./say.client.ts";
import { Sides } from "./sides.client.ts";
import { readState, type State, writeState } from "./state.ts";
import { fill } from "./table.client.ts";

const offer = { sorts: sorts.map(({ key }) => key), rules: rules.map(({ id }) => id) };
/** What only a press needs comes once the page has loaded, so that all works offline from then on. */
const files = () => import("./file.client.ts");
const copies = () => import("./copies.ts");
/** A screen reader is told once the reader has stopped typing. */
const pause = 400;

/** Takes over the table that the build made: other images, orders and choices of models, all in the address. */
class Calculator extends HTMLElement {
  #state: State = readState("", offer);
  readonly #sides = new Sides(this);
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
    this.#show();
    addEventListener("load", () => void this.#prepare().catch(() => undefined));
  }

  async #prepare(): Promise<void> {
    const [{ takeFiles }] = await Promise.all([files(), copies()]);
    takeFiles(this, (file) => void this.#read(file));
    this.dataset["ready"] = "";
  }

  #all<Kind extends Element = HTMLElement>(selector: string): Kind[] {
    return [...this.querySelectorAll<Kind>(selector)];
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
    const size = this.#sides.read(this.#state.size);
    if (size) this.#change({ ...this.#state, size });
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
    if (table) void this.#copy(table === "csv");
    if (!width || !height) return;
    this.#change({ ...this.#state, size: { width: Number(width), height: Number(height) } });
    this.#sides.write(this.#state.size);
  }

  async #copy(isCsv: boolean): Promise<void> {
    const place = this.querySelector(".copied");
    try {
      const { copyTable } = await copies();
      await copyTable(this.#rows, this.#state.size, isCsv);
      say(place, "Copied.");
    } catch {
      say(place, "The browser does not allow copying here.");
    }
    setTimeout(() => say(place, ""), 4000);
  }

  async #read(file: File): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { readPicture } = await files();
      const picture = await readPicture(file);
      if (asked !== this.#asked) return;
      this.#picture = picture;
      this.#tell(`“${picture.name}” has ${picture.size.width} × ${picture.size.height} pixels.`, false);
      this.#change({ ...this.#state, size: picture.size });
      this.#sides.write(this.#state.size);
    } catch (error) {
      if (asked === this.#asked && error instanceof Error) this.#tell(error.message, true);
    }
  }

  #tell(words: string, isWrong: boolean): void {
    const note = this.querySelector("#file-note");
    note?.classList.toggle("wrong", isWrong);
    say(note, words);
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
    if (!this.contains(document.activeElement) || !document.activeElement?.matches(".sides input"))
      this.#sides.write(size);
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => say(this.querySelector(".summary"), summary(this.#rows, size)), pause);
  }
}

customElements.define("visual-tokens", Calculator);

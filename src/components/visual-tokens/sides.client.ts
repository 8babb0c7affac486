import type { Size } from "../../mechanisms/size.ts";
import { allowedPixels, pixels } from "./images.ts";
import { times } from "./rows.ts";
import { say } from "./say.client.ts";

const names = ["width", "height"] as const;

/** The two fields in which the size of the image is typed, and the note below them. */
export class Sides {
  readonly #form: Element;

  constructor(form: Element) {
    this.#form = form;
  }

  #field(name: keyof Size): HTMLInputElement | null {
    return this.#form.querySelector(`[name=${name}]`);
  }

  /** The size as it is typed, if it is allowed; a bad value is told of, with the size that is `shown` instead. */
  read(shown: Size): Size | undefined {
    const [width, height] = names.map((name) => pixels(this.#field(name)?.value ?? ""));
    this.#mark(width === undefined, height === undefined, shown);
    return width !== undefined && height !== undefined ? { width, height } : undefined;
  }

  /** Writes a size into the fields, which a reader who types does not want. */
  write(size: Size): void {
    for (const name of names) {
      const field = this.#field(name);
      if (field) field.value = String(size[name]);
    }
    this.#mark(false, false, size);
  }

  #mark(isWidthBad: boolean, isHeightBad: boolean, shown: Size): void {
    this.#field("width")?.setAttribute("aria-invalid", String(isWidthBad));
    this.#field("height")?.setAttribute("aria-invalid", String(isHeightBad));
    const note = this.#form.querySelector("#sides-note");
    const isBad = isWidthBad || isHeightBad;
    note?.classList.toggle("wrong", isBad);
    say(note, isBad ? `${allowedPixels} Still shown: ${times(shown)}.` : allowedPixels);
  }
}

/** A set of code points, quick to fill: a finished site has some ten million characters. */
export class Characters {
  readonly #seen = new Uint8Array(0x110000);
  /** What `codePoints` found, until text is added. */
  #found: number[] | undefined;

  addText(text: string): void {
    this.#found = undefined;
    for (let index = 0; index < text.length; index++) {
      let codePoint = text.charCodeAt(index);
      if (codePoint >= 0xd800 && codePoint < 0xdc00) {
        codePoint = text.codePointAt(index) ?? codePoint;
        index++;
      }
      this.#seen[codePoint] = 1;
    }
  }

  addCodePoints(codePoints: readonly number[]): void {
    this.#found = undefined;
    for (const codePoint of codePoints) this.#seen[codePoint] = 1;
  }

  /** In ascending order, without control characters. */
  codePoints(): readonly number[] {
    if (this.#found) return this.#found;
    const found: number[] = [];
    for (let codePoint = this.#seen.indexOf(1, 0x20); codePoint >= 0; ) {
      found.push(codePoint);
      codePoint = this.#seen.indexOf(1, codePoint + 1);
    }
    this.#found = found;
    return found;
  }
}

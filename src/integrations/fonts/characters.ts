/** A set of code points, quick to fill: a finished site has some ten million characters. */
export class Characters {
  readonly #seen = new Uint8Array(0x110000);

  addText(text: string): void {
    for (let index = 0; index < text.length; index++) {
      let codePoint = text.charCodeAt(index);
      if (codePoint >= 0xd800 && codePoint < 0xdc00) {
        codePoint = text.codePointAt(index) ?? codePoint;
        index++;
      }
      this.#seen[codePoint] = 1;
    }
  }

  /** In ascending order, without control characters. */
  codePoints(): number[] {
    const found: number[] = [];
    this.#seen.forEach((seen, codePoint) => {
      if (seen && codePoint >= 0x20) found.push(codePoint);
    });
    return found;
  }
}

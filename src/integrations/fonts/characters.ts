/** Nearly all that a text shows lies below: Latin, Greek, punctuation, arrows, operators. */
const low = 0x3000;

/** A set of code points, quick to fill: a finished site has some ten million characters. */
export class Characters {
  readonly #low = new Uint8Array(low);
  readonly #high = new Set<number>();

  addText(text: string): void {
    for (let index = 0; index < text.length; index++) {
      let codePoint = text.charCodeAt(index);
      if (codePoint >= 0xd800 && codePoint < 0xdc00) {
        codePoint = text.codePointAt(index) ?? codePoint;
        index++;
      }
      this.#add(codePoint);
    }
  }

  addCodePoints(codePoints: readonly number[]): void {
    for (const codePoint of codePoints) this.#add(codePoint);
  }

  #add(codePoint: number): void {
    if (codePoint < low) this.#low[codePoint] = 1;
    else this.#high.add(codePoint);
  }

  /** In ascending order, without control characters. */
  codePoints(): readonly number[] {
    const found: number[] = [];
    for (let codePoint = this.#low.indexOf(1, 0x20); codePoint >= 0; ) {
      found.push(codePoint);
      codePoint = this.#low.indexOf(1, codePoint + 1);
    }
    return [...found, ...[...this.#high].sort((a, b) => a - b)];
  }
}

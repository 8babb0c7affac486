import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { pixelShuffle, shuffleShape } from "../../../src/mechanisms/pixel-shuffle/algorithm.ts";

/** h × w × C, each number another. */
function numbered(h: number, w: number, c: number): number[][][] {
  const count = (length: number) => Array.from({ length }, (_, k) => k);
  return count(h).map((row) => count(w).map((column) => count(c).map((k) => (row * w + column) * c + k)));
}

describe("pixelShuffle", () => {
  it("joins four neighbours, the upper pair before the lower", () => {
    const map = numbered(4, 4, 1).map((row) => row.map((vector) => vector.map((each) => each + 1)));
    const { columnsJoined, rowsJoined, tokens } = pixelShuffle(map, 2);
    expect(columnsJoined[0]).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(rowsJoined).toEqual([
      [
        [1, 2, 5, 6],
        [3, 4, 7, 8],
      ],
      [
        [9, 10, 13, 14],
        [11, 12, 15, 16],
      ],
    ]);
    expect(tokens).toEqual(rowsJoined.flat());
  });

  it("is the formula, and loses nothing", () => {
    const few = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(few, few, few, few, (rows, columns, c, q) => {
        const [h, w] = [rows * q, columns * q];
        const map = numbered(h, w, c);
        const { rowsJoined, tokens } = pixelShuffle(map, q);
        for (let y = 0; y < h; y++) {
          for (let x = 0; x < w; x++) {
            for (let k = 0; k < c; k++) {
              const [i, a, j, b] = [Math.floor(y / q), y % q, Math.floor(x / q), x % q];
              expect(rowsJoined[i]?.[j]?.[(a * q + b) * c + k]).toBe(map[y]?.[x]?.[k]);
            }
          }
        }
        expect(tokens.length).toBe(rows * columns);
        expect(tokens.every(({ length }) => length === q * q * c)).toBe(true);
      }),
    );
  });

  it("needs a factor that divides both sides", () => {
    expect(() => pixelShuffle(numbered(4, 3, 1), 2)).toThrow(
      new InvalidInput("The factor q divides the patches in a row; 3 cannot be divided by 2."),
    );
    expect(() => pixelShuffle(numbered(3, 4, 1), 2)).toThrow(InvalidInput);
    expect(() => pixelShuffle([], 2)).toThrow(InvalidInput);
    expect(() => pixelShuffle(numbered(2, 2, 1), 0)).toThrow(InvalidInput);
  });
});

describe("shuffleShape", () => {
  it("makes 169 tokens of width 4,608 of a tile of Idefics3", () => {
    expect(shuffleShape({ tile: 364, patch: 14 }, 1152, 2)).toEqual({
      patches: 26,
      tokens: 13,
      width: 1152,
      tokenWidth: 4608,
      numbers: 778_752,
      unused: 0,
    });
  });

  it("cannot halve the 27 patches of 384 pixels", () => {
    expect(() => shuffleShape({ tile: 384, patch: 14 }, 1152, 2)).toThrow("27 cannot be divided by 2.");
    expect(shuffleShape({ tile: 384, patch: 14 }, 1152, 3)).toMatchObject({ tokens: 9, unused: 6 });
  });

  it("agrees with the shuffle itself", () => {
    const few = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(few, few, few, (tokens, width, q) => {
        const made = pixelShuffle(numbered(tokens * q, tokens * q, width), q).rowsJoined;
        const shape = shuffleShape({ tile: tokens * q * 14 + 13, patch: 14 }, width, q);
        expect([made.length, made[0]?.length, made[0]?.[0]?.length]).toEqual([tokens, tokens, shape.tokenWidth]);
        expect(shape).toMatchObject({ tokens, numbers: made.flat(2).length, unused: 13 });
      }),
    );
  });
});

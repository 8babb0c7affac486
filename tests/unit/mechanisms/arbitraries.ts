import fc from "fast-check";

/** A number between bounds, no NaN. */
export const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

export const cosine = number(-1, 1);

/** An N × N matrix, N from 1 to 5. */
export const square = (entry: fc.Arbitrary<number>) =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((n) => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

/** A vector whose length is not zero. */
export const vector = (width: number) =>
  fc.array(number(-10, 10), { minLength: width, maxLength: width }).filter((numbers) => Math.hypot(...numbers) > 1e-3);

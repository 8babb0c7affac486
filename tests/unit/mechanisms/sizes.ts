import fc from "fast-check";
import type { Size } from "../../../src/mechanisms/size.ts";

/** Images of all proportions, with sides of 1 to 8,192 pixels; small ones and squares come often. */
export const image: fc.Arbitrary<Size> = fc.oneof(
  fc.record({ width: fc.integer({ min: 1, max: 8192 }), height: fc.integer({ min: 1, max: 8192 }) }),
  fc.record({ width: fc.integer({ min: 1, max: 600 }), height: fc.integer({ min: 1, max: 600 }) }),
  fc.integer({ min: 1, max: 3000 }).map((side) => ({ width: side, height: side })),
);

/** One side at most 200 times the other. */
export const moderate = image.filter(({ width, height }) => Math.max(width, height) <= 200 * Math.min(width, height));

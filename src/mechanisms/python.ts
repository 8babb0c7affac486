import { allow } from "./invalid-input.ts";

/*
 * Python's way with numbers, where JavaScript's differs: the released preprocessors are Python, and one half rounded
 * the other way is a row of tiles more. Division, square root and logarithm of doubles are the same in both. What
 * gives NaN or Infinity in JavaScript is an error in Python, hence also here.
 */

/** `round(x)`: to the nearest whole number, halves to the even one: 0.5 → 0, 1.5 → 2, 2.5 → 2. */
export function round(x: number): number {
  const below = floor(x);
  const rest = x - below;
  if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
  return rest < 0.5 ? below : below + 1;
}

/** `round(x, digits)`: to so many decimal places. */
export function roundTo(x: number, digits: number): number {
  return Number(finite(x).toFixed(digits));
}

/** `int(x)`: without its fraction, towards zero. */
export function int(x: number): number {
  return Math.trunc(finite(x)) + 0;
}

/** `math.floor(x)`. */
export function floor(x: number): number {
  return Math.floor(finite(x)) + 0;
}

/** `math.ceil(x)`: without the −0 of JavaScript. */
export function ceil(x: number): number {
  return Math.ceil(finite(x)) + 0;
}

/** `a // b` of whole numbers. */
export function floorDivide(a: number, b: number): number {
  return floor(a / b);
}

function finite(x: number): number {
  allow(Number.isFinite(x), `A number to round is finite; given ${x}.`);
  return x;
}

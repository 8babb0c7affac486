/**
 * What a mechanism cannot work with. The message says what is allowed and what was given.
 * Thrown where the code that an algorithm follows raises an error of its own, and where numbers make no sense.
 */
export class InvalidInput extends RangeError {
  override name = "InvalidInput";
}

/** Throws `InvalidInput` with `message` unless `condition` holds. */
export function allow(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvalidInput(message);
}

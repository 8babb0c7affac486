/**
 * A number as the drawings print it: no leading zero, so that three digits fit a cell of 36.
 * `decimal(0.635, 3)` is `.635`, `decimal(-0.5, 1)` is `−.5`, `decimal(1, 2)` is `1`.
 */
export function decimal(value: number, digits: number): string {
  if (Number.isInteger(value)) return String(value).replace("-", "−");
  return value.toFixed(digits).replace("0.", ".").replace("-", "−");
}

import type { Point } from "./types.ts";

/**
 * Joins points by straight lines: `[[88, 56], [116, 56], [116, 22]]` becomes `M88 56H116V22`.
 *
 * @throws if a piece is slanted, because the lines of the grammar bend at right angles
 */
export function orthogonalPath(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start || rest.length === 0) {
    throw new Error(`Expected a line to have two points or more; found ${points.length}.`);
  }
  let [x, y] = start;
  let path = `M${x} ${y}`;
  for (const [nextX, nextY] of rest) {
    if (nextX !== x && nextY !== y) {
      throw new Error(
        `Expected a line to bend at right angles; found a slanted piece from ${x},${y} to ${nextX},${nextY}. ` +
          `Add a corner, for example [${nextX}, ${y}].`,
      );
    }
    path += nextY === y ? `H${nextX}` : `V${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

/**
 * A curve from the first point to the fourth; the two between pull it, as in an SVG's `C`.
 *
 * @throws if there are not four points
 */
export function curvedPath(points: readonly Point[]): string {
  const [start, ...pulls] = points;
  if (!start || pulls.length !== 3) {
    throw new Error(
      `Expected an attention curve to have four points: start, two that pull, end; found ${points.length}.`,
    );
  }
  return `M${start.join(" ")}C${pulls.map((point) => point.join(" ")).join(" ")}`;
}

import leven from "leven";

/**
 * The known name that an unknown one was probably meant to be.
 *
 * `nearest("radfrd2021clip", ["radford2021clip", "lavoie2024llip"])` → `"radford2021clip"`.
 * Nothing where even the best needs more than a third of its letters changed.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = leven(name, candidate, { maxDistance: least });
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** `Did you mean "x"?`, or what `otherwise` says. */
export function didYouMean(name: string, known: Iterable<string>, otherwise?: string): string | undefined {
  const best = nearest(name, known);
  return best === undefined ? otherwise : `Did you mean "${best}"?`;
}

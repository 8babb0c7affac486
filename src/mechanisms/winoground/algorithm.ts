/*
 * Winoground: two images and two captions of the same words; are the right ones taken for each other?
 *
 * Thrush et al. 2022.
 */

/** How well each caption (first number) fits each image (second): s(C₀,I₀) is `s00`. The right pairs are 00 and 11. */
export interface Fits {
  s00: number;
  s01: number;
  s10: number;
  s11: number;
}

export interface WinogroundScores {
  /** For each image its own caption fits better. */
  text: boolean;
  /** For each caption its own image fits better. */
  image: boolean;
  /** Both. */
  group: boolean;
}

/** Equal fits count as wrong. */
export function winoground({ s00, s01, s10, s11 }: Fits): WinogroundScores {
  const text = s00 > s10 && s11 > s01;
  const image = s00 > s01 && s11 > s10;
  return { text, image, group: text && image };
}

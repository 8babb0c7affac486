/** Words a minute of attentive reading. */
const PACE = 230;

/** Minutes that the running text of a page takes; at least one. */
export function minutesOf(words: number): number {
  return Math.max(1, Math.round(words / PACE));
}

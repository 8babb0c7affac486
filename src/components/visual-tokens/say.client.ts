/** Changes words only if they are others, so that nothing is announced twice. */
export function say(place: Element | null, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

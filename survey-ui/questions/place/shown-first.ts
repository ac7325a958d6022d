/** As many as fit on a phone; the rest are a press away. */
const FIRST = 8;

/** How many of the places found are shown at once; one or two more are shown rather than hidden. */
export function shownFirst(found: number): number {
  return found <= FIRST + 2 ? found : FIRST;
}

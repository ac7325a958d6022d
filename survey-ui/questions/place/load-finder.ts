/**
 * The search, the list of what is near, and the map come to a browser by themselves, after the
 * questions: without them a place is chosen from the lists.
 */
import type { PlaceFinder } from './PlaceFinder.tsx';

type Finder = typeof PlaceFinder;

let loaded: Finder | undefined;
let loading: Promise<Finder | undefined> | undefined;

/** The finder, when it has come already. */
export function finderNow(): Finder | undefined {
  return loaded;
}

/** The finder, or nothing when it can't be fetched now; then it is asked for again the next time. */
export function loadFinder(): Promise<Finder | undefined> {
  loading ??= import('./PlaceFinder.tsx').then(
    ({ PlaceFinder }) => {
      loaded = PlaceFinder;
      return loaded;
    },
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

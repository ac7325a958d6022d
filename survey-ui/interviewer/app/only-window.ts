/** The app is used in one window at a time: two would write over one another's interview. */

const NAME = 'trygghetsdialog-intervju';
/** A window that was just closed or loaded anew lets go a moment later. */
const PATIENCE_MS = 2000;

export type Hold = 'held' | 'in-another';

/**
 * Takes hold of the app for this window.
 *
 * @param options `steal` takes it from another window, which is told by its `onLost`
 */
export function holdApp(
  onLost: () => void,
  { steal = false }: { readonly steal?: boolean } = {},
): Promise<Hold> {
  if (!('locks' in navigator)) return Promise.resolve('held');
  return new Promise((resolve) => {
    let isHeld = false;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    const keep = () => {
      clearTimeout(timer);
      isHeld = true;
      resolve('held');
      return new Promise<never>(() => undefined);
    };
    const options = steal ? { steal } : { signal: patience.signal };
    navigator.locks.request(NAME, options, keep).catch(() => {
      if (isHeld) onLost();
      else resolve('in-another');
    });
  });
}

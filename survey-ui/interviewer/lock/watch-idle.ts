interface IdleOptions {
  readonly ms: number;
  readonly onIdle: () => void;
  /** While this holds nothing is idle, and the time begins anew when it no longer does. */
  readonly isPaused: () => boolean;
}

const TOUCHES = ['pointerdown', 'keydown', 'input', 'scroll'] as const;
const LOOK_MS = 1000;

/**
 * Calls once nobody has touched the page for `ms`. It goes by the clock, since a page that is hidden or
 * a tablet that sleeps runs no timers: it then calls when the page is seen again.
 *
 * @returns how to stop
 */
export function watchIdle({ ms, onIdle, isPaused }: IdleOptions): () => void {
  let touched = Date.now();
  let isIdle = false;
  const touch = () => {
    look();
    touched = Date.now();
    isIdle = false;
  };
  const look = () => {
    if (isPaused()) touched = Date.now();
    if (isIdle || Date.now() - touched < ms) return;
    isIdle = true;
    onIdle();
  };
  for (const kind of TOUCHES)
    window.addEventListener(kind, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, LOOK_MS);
  return () => {
    for (const kind of TOUCHES) window.removeEventListener(kind, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
    clearInterval(timer);
  };
}

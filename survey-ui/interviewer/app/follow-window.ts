/** What the window tells: that it is seen again, that there is a network, that time goes. */
import type { OpenedApp } from './open-app.ts';

const ASK_MS = 5 * 60_000;
const TICK_MS = 20_000;

/** Follows the window; gives how to stop. */
export function followWindow({
  tablet,
  askServer,
}: Pick<OpenedApp, 'tablet' | 'askServer'>): () => void {
  const look = () => {
    if (document.hidden) return;
    void tablet.tick();
    void askServer();
  };
  void askServer();
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('online', () => void askServer(), { signal });
  document.addEventListener('visibilitychange', look, { signal });
  const timers = [
    window.setInterval(() => void tablet.tick(), TICK_MS),
    window.setInterval(look, ASK_MS),
  ];
  return () => {
    stop.abort();
    timers.forEach(window.clearInterval);
  };
}

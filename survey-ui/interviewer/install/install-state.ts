import { type Platform, platformOf } from './platform.ts';

export interface InstallState {
  /** `app`: this is the installed app. `beside`: it was installed just now, and this is still the browser. */
  readonly where: 'app' | 'beside' | 'browser';
  readonly platform: Platform;
  /** Lets the browser ask whether to install, where it can. */
  readonly install: (() => void) | null;
}

export interface InstallWatch {
  get(): InstallState;
  /** Calls back at every change; the function that it gives ends that. */
  subscribe(listener: () => void): () => void;
}

/** Chromium's `beforeinstallprompt`, which no standard has. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

/**
 * Follows whether the app is installed, and keeps the browser's question until somebody presses the
 * button. The question comes once, early: begin before anything is shown.
 */
export function watchInstall(): InstallWatch {
  const listeners = new Set<() => void>();
  let state: InstallState = {
    where: isInstalledApp() ? 'app' : 'browser',
    platform: platformOf(navigator),
    install: null,
  };
  function change(changes: Partial<InstallState>) {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    const install = () => {
      // A question can be put once; after a no the browser sends a new one when it sees fit.
      change({ install: null });
      void (event as InstallPromptEvent).prompt();
    };
    change({ install });
  });
  window.addEventListener('appinstalled', () => change({ where: 'beside', install: null }));
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Safari on iPad and iPhone says so in a way of its own. */
function isInstalledApp(): boolean {
  const standalone = '(display-mode: standalone), (display-mode: fullscreen)';
  return window.matchMedia(standalone).matches || Reflect.get(navigator, 'standalone') === true;
}

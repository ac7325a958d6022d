/**
 * Where the person is, asked of their browser when they want it and kept in this page only: no
 * function here sends or stores it.
 */
import { useState } from 'preact/hooks';
import type { Position } from '../../../api/contract/response.ts';

export type Where =
  | { readonly at: 'unasked' | 'asking' | 'denied' | 'unknown' }
  | { readonly at: 'found'; readonly position: Position };

const PATIENCE_MS = 15_000;
const KEPT_MS = 60_000;

/** Whether the browser can tell at all: it refuses on pages that are not encrypted. */
export function canTellPosition(): boolean {
  return window.isSecureContext && 'geolocation' in navigator;
}

export function usePosition(): { readonly where: Where; readonly ask: () => void } {
  const [where, setWhere] = useState<Where>({ at: 'unasked' });
  function ask() {
    setWhere({ at: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) =>
        setWhere({ at: 'found', position: { latitude, longitude } }),
      ({ code, PERMISSION_DENIED }) =>
        setWhere({ at: code === PERMISSION_DENIED ? 'denied' : 'unknown' }),
      { maximumAge: KEPT_MS, timeout: PATIENCE_MS },
    );
  }
  return { where, ask };
}

/** What the team has to be told, worst first, and what to do about it. Pure. */

import type { TabletState } from '../app/tablet-state.ts';
import type { StorageState } from '../install/storage-state.ts';

export type NoticeKind =
  | 'unkept'
  | 'not-on-device'
  | 'sign-in-needed'
  | 'revoked'
  | 'expired'
  | 'round-over'
  | 'clock'
  | 'old-unsent'
  | 'storage-low'
  | 'not-persisted'
  | 'attention';

export interface TabletNotice {
  readonly kind: NoticeKind;
  readonly text: string;
}

export interface Known {
  readonly state: TabletState;
  /** Epoch ms of the oldest unsent; `null` without one. */
  readonly oldest: number | null;
  readonly attention: number;
  readonly place: 'device' | 'page';
  readonly standing: 'working' | 'unreached' | 'sign-in-needed';
  readonly storage: StorageState | null;
  readonly now: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CLOCK_MS = 10 * 60 * 1000;
/** What waits longer than this does not go away by itself just now. */
const SOON_MS = 10 * 60 * 1000;

const RECONNECT =
  'Be samordnaren om en ny kod och anslut plattan på nytt under Mer. Svaren ligger kvar.';

/** Minutes that the tablet's clock is ahead of the server's, as when they last met. */
function clockError({ status, statusAt }: TabletState): number {
  return status ? statusAt - Date.parse(status.serverTime) : 0;
}

export function noticesFor(known: Known): readonly TabletNotice[] {
  const { state, storage, standing } = known;
  const notices: TabletNotice[] = [];
  const say = (kind: NoticeKind, text: string) => notices.push({ kind, text });

  if (known.place === 'page')
    say(
      'not-on-device',
      'Minst ett svar ligger bara i den här öppna sidan, för plattan kan inte spara mer. Stäng inte appen. Skicka svaren, eller spara dem till en fil under Svar på plattan.',
    );
  else if (state.unkept)
    say(
      'unkept',
      'Plattan kan inte spara. Det kan vara fullt. Stäng inte appen, och ta bort annat från plattan: bilder, filmer, appar.',
    );
  if (standing === 'sign-in-needed')
    say('sign-in-needed', `Servern känner inte igen plattan, så inget kan skickas. ${RECONNECT}`);
  if (state.status?.state === 'revoked')
    say('revoked', `Plattan är spärrad. Det som finns på den skickas ändå. ${RECONNECT}`);
  if (state.status?.state === 'expired')
    say(
      'expired',
      `Plattans anslutning har gått ut. Det som finns på den skickas ändå. ${RECONNECT}`,
    );
  if (isRoundOver(state))
    say(
      'round-over',
      'Omgången tar inte emot fler intervjuer. Det som är sparat skickas ändå. Byt insats, eller fråga samordnaren.',
    );
  if (Math.abs(clockError(state)) > CLOCK_MS)
    say(
      'clock',
      'Plattans klocka går fel, så svaren kan få fel dag. Ställ in datum och tid i plattans inställningar.',
    );
  if (hasWaited(known, DAY_MS))
    say(
      'old-unsent',
      'Det finns svar som har väntat mer än ett dygn. Anslut plattan till ett nät och öppna appen, eller spara svaren till en fil under Svar på plattan.',
    );
  if (storage?.low)
    say(
      'storage-low',
      'Det är ont om plats på plattan. Ta bort annat från den, och skicka det som väntar.',
    );
  if (storage?.persisted === false && hasWaited(known, SOON_MS))
    say(
      'not-persisted',
      'Webbläsaren lovar inte att behålla det som är sparat. Installera appen under Mer, och skicka svaren samma dag.',
    );
  if (known.attention > 0)
    say(
      'attention',
      known.attention === 1
        ? 'Ett svar behöver tittas på. Det finns under Svar på plattan och hindrar inget annat.'
        : `${known.attention} svar behöver tittas på. De finns under Svar på plattan och hindrar inget annat.`,
    );
  return notices;
}

/** Whether something has not got away for as long as `ms`. */
function hasWaited({ oldest, now }: Known, ms: number): boolean {
  return oldest !== null && now - oldest > ms;
}

/** The server says which rounds take answers; a tablet that has not heard goes on. */
function isRoundOver({ status, shift }: TabletState): boolean {
  return Boolean(status && shift && !status.open.some(({ id }) => id === shift.round));
}

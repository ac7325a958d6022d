/** Why the database cannot take anything in: what the machine, not the question, is at fault for. */
import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError, type StoreErrorCode, sqliteCode } from './store-error.ts';

/** Troubles of the machine, which pass without a restart when somebody sees to them. */
export type TroubleCode = Extract<
  StoreErrorCode,
  'full' | 'read-only' | 'busy' | 'failing-disk' | 'damaged'
>;

/** Each: what is wrong with the database, and what whoever runs the server does about it. */
const SENTENCES = {
  full: ['disken är full', 'Frigör utrymme på volymen. Servern fortsätter sedan av sig själv.'],
  'read-only': [
    'volymen eller filen går bara att läsa',
    'Montera volymen för skrivning, eller ge det konto som kör programmet rätt att skriva i filen och mappen. Servern fortsätter sedan av sig själv.',
  ],
  busy: [
    'den är låst av ett annat program',
    'Stäng det programmet, eller vänta tills det är klart. Servern fortsätter sedan av sig själv.',
  ],
  'failing-disk': [
    'disken svarar med fel',
    'Se efter i systemets logg om disken är trasig, frånkopplad eller har nått en kvot. Servern fortsätter av sig själv när disken gör det.',
  ],
  damaged: [
    'filen är skadad',
    'Stäng servern, kör verify, och återställ den senaste hela säkerhetskopian.',
  ],
} as const satisfies Record<TroubleCode, readonly [string, string]>;

const isTroubleCode = (code: StoreErrorCode): code is TroubleCode => code in SENTENCES;

/** Of a failed read or write SQLite says little; the volume knows more. */
function volumeTrouble(path: string): TroubleCode {
  try {
    accessSync(dirname(path), constants.W_OK);
    return statfsSync(dirname(path)).bavail === 0 ? 'full' : 'failing-disk';
  } catch {
    return 'read-only';
  }
}

function troubleOf(code: string, path: string): TroubleCode | null {
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'read-only';
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return 'busy';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged';
  return code.startsWith('SQLITE_IOERR') ? volumeTrouble(path) : null;
}

/** The fault of SQLite behind `error`, however it was wrapped. */
function rootCode(error: unknown): string {
  const code = sqliteCode(error);
  return code !== '' || !(error instanceof Error) ? code : rootCode(error.cause);
}

/** Whether `error` is a lock that somebody else holds, which may be gone in a moment. */
export function isLock(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(rootCode(error));
}

/** Words why writing in the database at `path` failed; `null` when the machine is not at fault. */
export function storageTrouble(path: string, error: unknown): StoreError | null {
  if (error instanceof StoreError) return isTroubleCode(error.code) ? error : null;
  const code = troubleOf(rootCode(error), path);
  if (code === null) return null;
  const [what, whatToDo] = SENTENCES[code];
  return new StoreError(
    code,
    `Databasen ${path} går inte att skriva i: ${what}. Inga nya svar tas emot. ${whatToDo}`,
    error,
  );
}

/** The trouble of the machine that `error` tells of; `null` when it is something else. */
export function troubleCode(error: unknown): TroubleCode | null {
  return error instanceof StoreError && isTroubleCode(error.code) ? error.code : null;
}

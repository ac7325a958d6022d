/** What people and programs are told while the database takes nothing in. */
import { type TroubleCode, troubleCode } from '../store/storage-trouble.ts';

/** When to come back, in seconds: long enough for somebody to mend it, short enough to be soon done. */
export const RETRY_AFTER_SECONDS = 30;

const WORDS: Readonly<Record<TroubleCode, readonly [string, string]>> = {
  full: ['Disken är full.', 'frigöra utrymme'],
  'read-only': ['Databasen går just nu bara att läsa.', 'göra den skrivbar'],
  busy: ['Databasen är låst av ett annat program.', 'stänga det programmet'],
  'failing-disk': ['Disken svarar med fel.', 'se över den'],
  damaged: ['Databasen är skadad.', 'återställa en säkerhetskopia'],
};

/** What happened, and what to do; without the names of files. `undefined` when the machine is not at fault. */
export function storageDetail(error: unknown): string | undefined {
  const code = troubleCode(error);
  if (code === null) return undefined;
  const [what, whatToDo] = WORDS[code];
  return `${what} Inget av det som skickades är sparat; skicka det igen om en stund. Den som driver tjänsten behöver ${whatToDo}.`;
}

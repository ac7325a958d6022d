/** What can be wrong with the database file, or with what was asked of it. */
export type StoreErrorCode =
  | 'not-a-database'
  | 'foreign-database'
  | 'newer-version'
  | 'read-only'
  | 'cannot-open'
  | 'damaged'
  | 'busy'
  | 'full'
  | 'failing-disk'
  | 'unavailable'
  | 'taken'
  /** Somebody else changed it since it was read. */
  | 'stale'
  | 'last-coordinator'
  | 'unreadable';

/** A fault of the store in one plain Swedish sentence: what, where, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The result code of SQLite that an error carries (`SQLITE_BUSY`, `SQLITE_CONSTRAINT_UNIQUE` …), or "". */
export function sqliteCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : '';
}

/** Words a failure to open or to migrate the database file at `path`. */
export function openingError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_NOTADB')) {
    return new StoreError(
      'not-a-database',
      `Filen ${path} är ingen databas; ange en annan fil eller mapp, eller flytta undan filen så skapas en ny.`,
      error,
    );
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new StoreError(
      'read-only',
      `Databasen ${path} går bara att läsa; ge det konto som kör programmet rätt att skriva i filen och i mappen.`,
      error,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new StoreError(
      'damaged',
      `Databasen ${path} är skadad; återställ den senaste säkerhetskopian.`,
      error,
    );
  }
  if (code.startsWith('SQLITE_FULL')) {
    return new StoreError(
      'full',
      `Databasen ${path} går inte att öppna, eftersom disken är full; frigör utrymme på volymen och försök igen.`,
      error,
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new StoreError(
      'busy',
      `Databasen ${path} är låst av ett annat program; stäng det och försök igen.`,
      error,
    );
  }
  return new StoreError(
    'cannot-open',
    `Databasen ${path} går inte att öppna eller skapa; kontrollera att mappen finns och att det konto som kör programmet har rätt att skriva där.`,
    error,
  );
}

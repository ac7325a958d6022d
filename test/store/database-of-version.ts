import Sqlite from 'better-sqlite3';
import { migrate } from '../../api/store/migrate.ts';

/** Makes a database as the program of an earlier version left it: the first so many steps. */
export function databaseOfVersion(path: string, version: number): void {
  const connection = new Sqlite(path);
  migrate(connection, version);
  connection.close();
}

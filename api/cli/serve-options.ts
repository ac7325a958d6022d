/** Options and settings of the commands that serve. */
import type { Command } from 'commander';
import { type BackupSettings, type Config, readConfig } from '../config.ts';
import { wholeNumber } from './parse-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly data?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly backup?: string;
  readonly backupEvery?: number;
  readonly backupKeep?: number;
}

/** A copy a day for two weeks: what a small municipality needs without thinking of it. */
const BACKUP_EVERY_HOURS = 24;
export const BACKUPS_KEPT = 14;
/** Parsers of the options that say how often, and how many. */
export const hours = wholeNumber(1, 744);
export const copies = wholeNumber(1, 10_000);

/** Adds the folder that holds the database. */
export function withDataOption(command: Command): Command {
  return command.option('--data <mapp>', 'mapp med databasen (annars DATA_DIR eller .data)');
}

/** Adds where and how to serve. */
export function withServeOptions(command: Command): Command {
  return withDataOption(command)
    .option('--port <tal>', 'port (annars PORT eller 3000)', wholeNumber(0, 65_535))
    .option('--host <namn>', 'namn eller adress att lyssna på (annars HOST eller localhost)')
    .option('--tls-cert <fil>', 'certifikat (PEM), för HTTPS utan egen proxy')
    .option('--tls-key <fil>', 'nyckel (PEM) till certifikatet');
}

/** Adds backups that the server itself makes. */
export function withBackupOptions(command: Command): Command {
  return command
    .option('--backup <mapp>', 'säkerhetskopiera i mappen medan servern är igång')
    .option(
      '--backup-every <timmar>',
      `med --backup: så många timmar mellan kopiorna (annars ${BACKUP_EVERY_HOURS})`,
      hours,
    )
    .option(
      '--backup-keep <antal>',
      `med --backup: så många kopior sparas (annars ${BACKUPS_KEPT})`,
      copies,
    );
}

function backupSettings(options: ServeOptions): BackupSettings | null {
  const { backup: folder, backupEvery, backupKeep } = options;
  if (folder !== undefined) {
    return {
      folder,
      everyHours: backupEvery ?? BACKUP_EVERY_HOURS,
      keep: backupKeep ?? BACKUPS_KEPT,
    };
  }
  if (backupEvery === undefined && backupKeep === undefined) return null;
  throw new UserError(
    'Ange också --backup med den mapp där kopiorna ska ligga; utan den görs inga.',
  );
}

/**
 * Settings from the options, and the environment where they are silent.
 *
 * @throws UserError when one of certificate and key is given without the other, or how often to back
 *   up without where
 */
export function serveConfig(options: ServeOptions, terminal: Terminal): Config {
  const { tlsCert, tlsKey } = options;
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new UserError('Ange både --tls-cert och --tls-key, eller ingen av dem.');
  }
  return readConfig(terminal.env, {
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.host === undefined ? {} : { host: options.host }),
    ...(options.data === undefined ? {} : { dataFolder: options.data }),
    ...(tlsCert === undefined || tlsKey === undefined
      ? {}
      : { tls: { certificatePath: tlsCert, keyPath: tlsKey } }),
    backup: backupSettings(options),
  });
}

/** Options and settings of the commands that serve. */
import type { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { wholeNumber } from './parse-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly data?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

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

/**
 * Settings from the options, and the environment where they are silent.
 *
 * @throws UserError when only one of certificate and key is given
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
  });
}

/** The settings of a server, and the only reader of the environment. */
import { join } from 'node:path';

/** Where the server itself puts backups, and how often. */
export interface BackupSettings {
  readonly folder: string;
  readonly everyHours: number;
  /** How many copies stay. */
  readonly keep: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder that holds the database. */
  readonly dataFolder: string;
  readonly databasePath: string;
  /** The address that visitors use, without a trailing slash. */
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  /** How many proxies stand in front; 0 when none is trusted. */
  readonly proxies: number;
  readonly logLevel: string;
  /** Posts a second from all visitors together; `null` is no limit. */
  readonly rateLimit: number | null;
  /** Answers at once from one address, and as many again in ten minutes; `null` is no limit. */
  readonly addressLimit: number | null;
  /** Certificate and key, as files in PEM, when the server itself speaks HTTPS. */
  readonly tls: { readonly certificatePath: string; readonly keyPath: string } | null;
  /** `null` when the server makes none. */
  readonly backup: BackupSettings | null;
}

/** A setting that cannot be used, in one plain Swedish sentence. */
class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const DEFAULT_RATE_LIMIT = 1000;
const DEFAULT_ADDRESS_LIMIT = 600;

function readWhole(
  environment: Environment,
  name: string,
  most: number,
  otherwise: number,
): number {
  const text = environment[name]?.trim();
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new ConfigError(`${name} är ”${text}” men ska vara ett heltal från 0 till ${most}.`);
}

function readLogLevel(environment: Environment): string {
  const level = environment.LOG_LEVEL?.trim() || 'info';
  if (LOG_LEVELS.includes(level)) return level;
  throw new ConfigError(`LOG_LEVEL är ”${level}” men ska vara ett av ${LOG_LEVELS.join(', ')}.`);
}

function readPublicUrl(environment: Environment, otherwise: string): string {
  const text = environment.PUBLIC_URL?.trim() || otherwise;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/+$/, '');
  throw new ConfigError(
    `PUBLIC_URL är ”${text}” men ska vara adressen som besökare använder, till exempel https://dialog.exempel.se.`,
  );
}

/** Browsers keep to HTTPS where a cookie or a header has told them to, so the two must agree. */
function refusePlainUrl(publicUrl: string): void {
  if (publicUrl.startsWith('https:')) return;
  throw new ConfigError(
    `PUBLIC_URL är ”${publicUrl}” men servern talar HTTPS, eftersom den har ett certifikat; ange adressen med https://, eller ta bort --tls-cert och --tls-key.`,
  );
}

const TRUE = new Set(['true', 'yes', 'ja']);
const FALSE = new Set(['', 'false', 'no', 'nej']);

/** TRUST_PROXY: yes for one, or how many stand in a row. */
function readProxies(environment: Environment): number {
  const text = (environment.TRUST_PROXY ?? '').trim().toLowerCase();
  if (TRUE.has(text)) return 1;
  if (FALSE.has(text)) return 0;
  if (/^\d$/.test(text)) return Number(text);
  throw new ConfigError(
    `TRUST_PROXY är ”${text}” men ska vara hur många proxyer som står framför servern, från 0 till 9.`,
  );
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Settings that can be used and are likely a mistake, one Swedish sentence each. */
export function settingWarnings(config: Config): readonly string[] {
  const { publicUrl, tls, proxies, host } = config;
  if (tls !== null) return [];
  if (publicUrl.startsWith('https:')) {
    return proxies > 0
      ? []
      : [
          'PUBLIC_URL börjar med https, men servern har varken certifikat eller TRUST_PROXY. Står en proxy framför räknas alla besökare som en enda; sätt TRUST_PROXY=1.',
        ];
  }
  return LOOPBACK.test(host)
    ? []
    : [
        `Servern nås på ${host} utan HTTPS. Svar och lösenord kan läsas på vägen, och surfplattor kan inte användas; ange --tls-cert och --tls-key, eller sätt en proxy framför.`,
      ];
}

/**
 * Reads the settings: PORT, HOST, DATA_DIR, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL,
 * RATE_LIMIT, ADDRESS_LIMIT.
 *
 * @param overrides - what the command line says, before the environment
 * @throws ConfigError naming the setting, what it was and what it should be
 */
export function readConfig(
  environment: Environment = process.env,
  overrides: Partial<Pick<Config, 'port' | 'host' | 'dataFolder' | 'tls' | 'backup'>> = {},
): Config {
  const port = overrides.port ?? readWhole(environment, 'PORT', 65_535, 3000);
  const dataFolder = overrides.dataFolder ?? (environment.DATA_DIR?.trim() || '.data');
  const tls = overrides.tls ?? null;
  const rate = readWhole(environment, 'RATE_LIMIT', 1_000_000, DEFAULT_RATE_LIMIT);
  const address = readWhole(environment, 'ADDRESS_LIMIT', 1_000_000, DEFAULT_ADDRESS_LIMIT);
  const proxies = readProxies(environment);
  const scheme = tls === null ? 'http' : 'https';
  const publicUrl = readPublicUrl(environment, `${scheme}://localhost:${port}`);
  if (tls !== null) refusePlainUrl(publicUrl);
  return {
    port,
    host: overrides.host ?? (environment.HOST?.trim() || '127.0.0.1'),
    dataFolder,
    databasePath: join(dataFolder, 'trygghetsdialog.sqlite'),
    publicUrl,
    trustProxy: proxies > 0,
    proxies,
    logLevel: readLogLevel(environment),
    rateLimit: rate === 0 ? null : rate,
    addressLimit: address === 0 ? null : address,
    tls,
    backup: overrides.backup ?? null,
  };
}

/** Takes a renewed certificate in use while the server runs, and says in time when none comes. */
import type { Logger } from 'pino';
import { type Certificate, readCertificate } from './certificate.ts';
import type { Config } from './config.ts';
import { stockholmDay } from './contract/stockholm-day.ts';
import { StartError } from './start-error.ts';

interface CertificateFollower {
  readonly config: Pick<Config, 'tls' | 'publicUrl'>;
  readonly first: Certificate;
  readonly use: (certificate: Certificate) => void;
  readonly log: Logger;
  readonly now: () => Date;
}

const HOUR_MS = 60 * 60 * 1000;

/**
 * Makes a function that looks at the files again. One that cannot be used is not taken in use: the
 * one from before stays. The same trouble is said once a day.
 */
export function certificateFollower({ config, first, use, log, now }: CertificateFollower) {
  let used = first;
  let saidOn = '';

  function say(sentences: readonly string[]): void {
    const day = stockholmDay(now());
    if (sentences.length === 0 || saidOn === day) return;
    saidOn = day;
    for (const sentence of sentences) log.warn(sentence);
  }

  function look(): void {
    if (config.tls === null) return;
    try {
      const found = readCertificate(config.tls, config.publicUrl, now());
      if (!found.cert.equals(used.cert) || !found.key.equals(used.key)) {
        use(found);
        used = found;
        log.info('Certifikatet är förnyat och används från och med nu.');
      }
      say(found.warnings);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      say([error.message]);
    }
  }

  say(first.warnings);
  return look;
}

/** Looks once an hour, until the function that is returned is called. */
export function followCertificate(follower: CertificateFollower): () => void {
  const timer = setInterval(certificateFollower(follower), HOUR_MS).unref();
  return () => clearInterval(timer);
}

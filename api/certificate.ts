/** The certificate with which the server itself speaks HTTPS: read, and checked before it is used. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

export interface Certificate {
  /** PEM, with the certificates of the issuers after the first where there are some. */
  readonly cert: Buffer;
  /** PEM. */
  readonly key: Buffer;
  /** What to see to soon, one Swedish sentence each. */
  readonly warnings: readonly string[];
}

type TlsFiles = NonNullable<Config['tls']>;

/** Most issuers renew with a month left, so that less than this means that renewal fails. */
const SOON_DAYS = 21;
const MS_A_DAY = 24 * 60 * 60 * 1000;

const dayInWords = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeZone: 'Europe/Stockholm',
});

function readPem(path: string, what: string, option: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    const sentence =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `${what} ${path} finns inte; kontrollera sökvägen i ${option}.`
        : code === 'EISDIR'
          ? `${what} ${path} är en mapp; ange en fil i ${option}.`
          : `${what} ${path} går inte att läsa; ge det konto som kör programmet rätt att läsa filen.`;
    throw new StartError(sentence, { cause });
  }
}

function parseCertificate(pem: Buffer, path: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new StartError(
      `Filen ${path} är inget certifikat i PEM-format; ange i --tls-cert filen som börjar med -----BEGIN CERTIFICATE-----.`,
      { cause },
    );
  }
}

function parseKey(pem: Buffer, path: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    const locked = pem.includes('ENCRYPTED');
    throw new StartError(
      locked
        ? `Nyckeln ${path} är skyddad med ett lösenord; spara den utan lösenord (openssl pkey -in ${path} -out ny.pem) och skydda filen med rättigheter i stället.`
        : `Filen ${path} är ingen nyckel i PEM-format; ange i --tls-key filen som börjar med -----BEGIN PRIVATE KEY-----.`,
      { cause },
    );
  }
}

function refuseOutsideDates(certificate: X509Certificate, path: string, now: Date): void {
  const { validFromDate, validToDate } = certificate;
  if (now > validToDate) {
    throw new StartError(
      `Certifikatet ${path} gick ut den ${dayInWords.format(validToDate)}; förnya det och starta servern igen.`,
    );
  }
  if (now < validFromDate) {
    throw new StartError(
      `Certifikatet ${path} börjar gälla först den ${dayInWords.format(validFromDate)}; kontrollera datorns klocka, eller ange ett certifikat som gäller i dag.`,
    );
  }
}

function warningsOf(
  certificate: X509Certificate,
  path: string,
  publicUrl: string,
  now: Date,
): readonly string[] {
  const warnings: string[] = [];
  const daysLeft = Math.floor((certificate.validToDate.getTime() - now.getTime()) / MS_A_DAY);
  if (daysLeft < SOON_DAYS) {
    warnings.push(
      `Certifikatet ${path} går ut den ${dayInWords.format(certificate.validToDate)}, om ${daysLeft} dygn; förnya det före dess.`,
    );
  }
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  const isFor = isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host);
  if (isFor === undefined) {
    warnings.push(
      `Certifikatet ${path} gäller inte för ${host}, som besökare använder enligt PUBLIC_URL; webbläsare kommer att varna dem.`,
    );
  }
  return warnings;
}

/**
 * Reads the certificate and its key, and sees to it that they can be used at `now`.
 *
 * @param publicUrl - the address that visitors use, which the certificate should be for
 * @throws StartError saying which file, what is wrong with it, and what to do
 */
export function readCertificate(files: TlsFiles, publicUrl: string, now: Date): Certificate {
  const { certificatePath, keyPath } = files;
  const cert = readPem(certificatePath, 'Certifikatet', '--tls-cert');
  const key = readPem(keyPath, 'Nyckeln', '--tls-key');
  const certificate = parseCertificate(cert, certificatePath);
  if (!certificate.checkPrivateKey(parseKey(key, keyPath))) {
    throw new StartError(
      `Nyckeln ${keyPath} hör inte till certifikatet ${certificatePath}; ange i --tls-key den nyckel som certifikatet beställdes med.`,
    );
  }
  refuseOutsideDates(certificate, certificatePath, now);
  return { cert, key, warnings: warningsOf(certificate, certificatePath, publicUrl, now) };
}

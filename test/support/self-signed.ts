/** Certificates made for one test, as files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { temporaryFolder } from './test-app.ts';

interface Wanted {
  readonly host?: string;
  readonly from?: Date;
  readonly to?: Date;
  readonly passphrase?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day so many days from today. */
export const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

/** A certificate for `host` that signs itself; valid from yesterday and for a year where nothing is said. */
export async function selfSigned(wanted: Wanted = {}) {
  const { host = 'dialog.exempel.se', from = inDays(-1), to = inDays(365), passphrase } = wanted;
  const made = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: from,
    notAfterDate: to,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  const folder = temporaryFolder();
  const tls = { certificatePath: join(folder, 'cert.pem'), keyPath: join(folder, 'key.pem') };
  writeFileSync(tls.certificatePath, made.cert);
  writeFileSync(tls.keyPath, made.private);
  return { tls, host, cert: made.cert, key: made.private };
}

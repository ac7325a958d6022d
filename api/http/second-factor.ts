/** The second factor (TOTP, RFC 6238): a code of six digits from a phone, or a recovery code, once. */
import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Role } from '../contract/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../store/interface/accounts.ts';

const PERIOD_SECONDS = 30;
/** Clocks of phones err: a code of the step before or after is taken too. */
const STEPS_AROUND = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Letters and digits that neither look nor sound alike. */
const SIGNS = 'abcdefhkmnprstwx23456789';

/** Roles that see rows or originals: for them it is required. */
const SEES_ANSWERS: ReadonlySet<Role> = new Set(['coordinator']);

/** Whether somebody has to set it up before they may go on. */
export function mustSetUp(
  { secondFactor }: Pick<Dependencies, 'secondFactor'>,
  { role, hasSecondFactor }: SignedIn,
): boolean {
  return secondFactor === 'required' && SEES_ANSWERS.has(role) && !hasSecondFactor;
}

function totp(secret: string, username: string): TOTP {
  return new TOTP({
    issuer: 'Trygghetsdialog',
    label: username,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
    digits: 6,
  });
}

/** A new shared secret, in Base32. */
export function newSecret({ randomBytes }: Pick<Dependencies, 'randomBytes'>): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;
}

/** What the QR code holds. */
export function secretAddress(secret: string, username: string): string {
  return totp(secret, username).toString();
}

/** The time step that a code belongs to; `null` when it belongs to none around now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const timestamp = now.getTime();
  const delta = totp(secret, '').validate({ token: digits, timestamp, window: STEPS_AROUND });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

/** Recovery codes, shown once: `abcd-efgh`. */
export function newRecoveryCodes({ randomBytes }: Pick<Dependencies, 'randomBytes'>): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const signs = [...randomBytes(8)].map((byte) => SIGNS[byte % SIGNS.length] ?? '').join('');
    return `${signs.slice(0, 4)}-${signs.slice(4)}`;
  });
}

/** What the database holds of a recovery code. */
export function hashRecoveryCode(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`recovery ${plain}`).digest('hex');
}

/** One-time links with which somebody sets a password: an invitation, or a new password. */
import { dayAfter } from '../contract/round-life/days.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AccountLink } from '../store/interface/accounts.ts';
import { hashToken } from './session-cookie.ts';

const TOKEN_BYTES = 24;
const DAYS: Readonly<Record<AccountLink['kind'], number>> = { invitation: 7, reset: 1 };

type Tools = Pick<Dependencies, 'store' | 'now' | 'randomBytes' | 'publicUrl'>;

/**
 * Makes a link for an account; those that were made before are revoked.
 *
 * @param by - number of the account that asks, `null` for the command line
 * @returns the address, which is shown once and stored nowhere
 */
export async function makeAccountLink(
  { store, now, randomBytes, publicUrl }: Tools,
  { id, username }: { readonly id: number; readonly username: string },
  kind: AccountLink['kind'],
  by: number | null,
): Promise<{ readonly address: string; readonly lastDay: string }> {
  const token = Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
  const day = stockholmDay(now());
  const lastDay = dayAfter(day, DAYS[kind]);
  await store.accounts.insertLink(
    id,
    { tokenHash: hashToken(token), kind, madeOn: day, lastDay },
    {
      kind: kind === 'invitation' ? 'account-invited' : 'account-reset',
      day,
      account: by,
      subject: username,
    },
  );
  return { address: `${publicUrl}/radet/inbjudan/${token}`, lastDay };
}

export type FoundLink =
  | { readonly found: AccountLink; readonly tokenHash: string }
  | { readonly found: null; readonly problem: 'unknown' | 'used' | 'old' | 'revoked' };

/** Finds an open link by the token in its address. */
export async function findAccountLink(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  token: string,
): Promise<FoundLink> {
  const tokenHash = hashToken(token);
  const link = await store.accounts.link(tokenHash);
  if (!link) return { found: null, problem: 'unknown' };
  if (link.state !== 'open') return { found: null, problem: link.state };
  if (link.lastDay < stockholmDay(now())) return { found: null, problem: 'old' };
  return { found: link, tokenHash };
}

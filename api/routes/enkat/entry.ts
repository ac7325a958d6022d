/** The ways into the enkät: by itself, through an invitation, to practise, and to see it beforehand. */
import { isClassSession, type Round } from '../../contract/index.ts';
import { codeInGroups, readCode } from '../../contract/invitation-code.ts';
import type { SurveyEntry } from '../../contract/screens/survey-entry.ts';
import type { AppContext } from '../../http/app-env.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Store } from '../../store/store.ts';

/** Ends of the addresses, after `/enkat/:round`. */
export const DOORS = {
  open: '',
  invited: '/i/:code',
  practice: '/ova',
  preview: '/forhandsvisning',
} as const;
export type Door = keyof typeof DOORS;

const BY_THEMSELVES = { mode: 'web', invitation: null, unknownCode: null, trial: null } as const;

/**
 * What an address means today. A code that has ended, or that there never was, opens the enkät all
 * the same.
 *
 * @throws ProblemError when somebody else than the coordinator asks to see the enkät beforehand
 */
export async function entryOf(
  { invitations }: Pick<Store, 'invitations'>,
  c: AppContext,
  { door, round, today }: { readonly door: Door; readonly round: Round; readonly today: string },
): Promise<SurveyEntry> {
  const home = `/enkat/${round.id}`;
  switch (door) {
    case 'open':
      return { ...BY_THEMSELVES, address: home };
    case 'invited':
      return invited(invitations, round, c.req.param('code') ?? '', today);
    case 'practice':
      return { ...BY_THEMSELVES, address: `${home}${DOORS.practice}`, trial: 'practice' };
    case 'preview': {
      const account = c.get('account');
      if (account === null) throw new ProblemError('sign-in-required');
      if (account.role !== 'coordinator') throw new ProblemError('forbidden');
      return { ...BY_THEMSELVES, address: `${home}${DOORS.preview}`, trial: 'preview' };
    }
  }
}

async function invited(
  invitations: Store['invitations'],
  round: Round,
  typed: string,
  today: string,
): Promise<SurveyEntry> {
  const code = readCode(typed);
  const found = code === '' ? undefined : await invitations.byCode(code);
  const home = `/enkat/${round.id}`;
  if (found?.round !== round.id) {
    return {
      ...BY_THEMSELVES,
      address: home,
      unknownCode: codeInGroups(code) || typed.slice(0, 20),
    };
  }
  const { id, venue } = found.invitation;
  return {
    address: `${home}/i/${code}`,
    mode: isClassSession(found.invitation, today) ? 'school' : 'web',
    invitation: { stop: id, venue },
    unknownCode: null,
    trial: null,
  };
}

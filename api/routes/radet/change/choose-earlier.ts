/** Which earlier snapshots a round can be compared with, and which one an address asks for. */
import type { Round } from '../../../contract/index.ts';
import type { Account } from '../../../store/interface/accounts.ts';
import type { Snapshot } from '../../../store/interface/snapshots.ts';
import type { Store } from '../../../store/store.ts';
import { visibleSnapshots } from '../visible-snapshots.ts';
import { answersInWords, dayInWords } from '../words.ts';

interface Deps {
  readonly store: Pick<Store, 'rounds' | 'snapshots' | 'publications'>;
}

export interface Choice {
  /** As the address has it: the round, a dot, the number of the snapshot. */
  readonly value: string;
  readonly label: string;
}

export interface Earlier {
  readonly round: Round;
  readonly snapshot: Snapshot;
}

const NUMBER = /^[1-9]\d{0,8}$/;

/** Why another round is not compared with this one; `null` where it may be. */
function refusal(round: Round, other: Round): string | null {
  if (other.id === round.id) {
    return 'Ett läge kan inte jämföras med sin egen omgång. Välj en tidigare omgång.';
  }
  if (other.municipality.code !== round.municipality.code) {
    return `Omgången ”${other.title}” hör till en annan kommun. Välj en tidigare omgång i ${round.municipality.name}.`;
  }
  if (other.example !== round.example) {
    return 'Exempeldata jämförs aldrig med verkliga svar. Välj en annan omgång.';
  }
  if (other.opensOn >= round.opensOn) {
    return `Omgången ”${other.title}” är inte tidigare än den här. Öppna den senare omgången och jämför därifrån.`;
  }
  return null;
}

/** Every snapshot of an earlier round that the account sees, the newest first. */
export async function earlierChoices(
  deps: Deps,
  round: Round,
  account: Account,
): Promise<readonly Choice[]> {
  const rounds = (await deps.store.rounds.list())
    .filter((other) => refusal(round, other) === null)
    .toSorted((a, b) => (a.opensOn < b.opensOn ? 1 : -1));
  const choices = await Promise.all(
    rounds.map(async ({ id, title }) => {
      const snapshots = await visibleSnapshots(deps, id, account);
      return snapshots.toReversed().map(
        ({ number, madeOn, respondents, publication }): Choice => ({
          value: `${id}.${number}`,
          label: [
            `${title}: läge ${number}`,
            dayInWords(madeOn),
            answersInWords(respondents),
            ...(publication === 'held' ? ['inte publicerat'] : []),
          ].join(', '),
        }),
      );
    }),
  );
  return choices.flat();
}

const UNKNOWN = 'Det läget finns inte, eller är inte publicerat. Välj ett ur listan.';

export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly status: 400 | 404; readonly problem: string }
  | { readonly kind: 'earlier'; readonly earlier: Earlier };

/** What the address asks for, as the account may see it. */
export async function askedEarlier(
  deps: Deps,
  round: Round,
  account: Account,
  asked: string | undefined,
): Promise<Asked> {
  if (asked === undefined || asked === '') return { kind: 'nothing' };
  const dot = asked.lastIndexOf('.');
  const [id, number] = [asked.slice(0, Math.max(0, dot)), asked.slice(dot + 1)];
  const other = await deps.store.rounds.byId(id);
  if (!other) return { kind: 'refused', status: 404, problem: UNKNOWN };
  const problem = refusal(round, other);
  if (problem !== null) return { kind: 'refused', status: 400, problem };
  const visible = NUMBER.test(number) ? await visibleSnapshots(deps, id, account) : [];
  const isVisible = visible.some((one) => one.number === Number(number));
  const snapshot = isVisible ? await deps.store.snapshots.byNumber(id, Number(number)) : undefined;
  return snapshot
    ? { kind: 'earlier', earlier: { round: other, snapshot } }
    : { kind: 'refused', status: 404, problem: UNKNOWN };
}
